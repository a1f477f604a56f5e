package dev.scoreline.query.flex;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.flex.Meta;
import dev.scoreline.query.paging.PageSource;
import dev.scoreline.query.paging.Paging;
import dev.scoreline.query.parameter.Parameters;
import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One list of family A as a request asks for it.
 *
 * <p>{@code PageToken} positions, {@code Page} is only echoed. The addresses in {@code meta} carry every filter, so that
 * a client can follow them as they are.
 */
final class FlexList {
    private static final int DEFAULT_SIZE = 50;
    private static final int LARGEST_SIZE = 1000;

    /** One parameter that narrows the list, as it was sent. */
    record Filter(String name, String value) {}

    private final String key;
    private final String address;
    private final List<Filter> filters;
    private final List<String> query;
    private final int size;
    private final int page;
    private final @Nullable String token;

    private FlexList(String key, String address, Caller caller, Parameters parameters, List<String> filterNames) {
        this.key = key;
        this.address = address;
        this.size = parameters.integer("PageSize", 1, LARGEST_SIZE, DEFAULT_SIZE);
        this.page = parameters.integer("Page", 0, Integer.MAX_VALUE, 0);
        this.token = parameters.text("PageToken");
        this.filters = filterNames.stream()
                .flatMap(name -> parameters.texts(name).stream().map(value -> new Filter(name, value)))
                .toList();
        this.query = query(caller);
    }

    /**
     * @param key under which its rows are written
     * @param address absolute, without a query
     * @param parameters of the request, from which everything else is read by now: with what is read here, all that is
     *     at fault is refused together
     * @param filters the names of the parameters that narrow it
     */
    static FlexList of(String key, String address, Caller caller, Parameters parameters, String... filters) {
        FlexList list = new FlexList(key, address, caller, parameters, List.of(filters));
        parameters.check();
        return list;
    }

    private List<String> query(Caller caller) {
        List<String> query = new ArrayList<>(
                List.of(caller.account().id().value(), caller.actor().subject(), key));
        filters.forEach(filter -> query.add(filter.name() + "=" + filter.value()));
        return query;
    }

    /** The rows and {@code meta}, as the client reads them. */
    <T> Map<String, Object> body(Paging paging, PageSource<T> source, Function<T, ?> shape) {
        Paging.Served<T> served = paging.serve(new Paging.Asked(size, token, "PageToken"), query, source.withoutGaps());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(key, served.rows().stream().map(shape).toList());
        body.put("meta", meta(served));
        return body;
    }

    private Meta meta(Paging.Served<?> served) {
        return new Meta(
                key,
                url(page, token),
                page,
                size,
                url(0, null),
                served.next() == null ? null : url(page + 1, served.next()),
                served.first() ? null : url(Math.max(0, page - 1), served.previous()));
    }

    private String url(int number, @Nullable String pageToken) {
        Stream<Filter> paging =
                Stream.of(new Filter("PageSize", Integer.toString(size)), new Filter("Page", Integer.toString(number)));
        Stream<Filter> position = pageToken == null ? Stream.of() : Stream.of(new Filter("PageToken", pageToken));
        return address + "?"
                + Stream.of(filters.stream(), paging, position)
                        .flatMap(Function.identity())
                        .map(filter -> encoded(filter.name()) + "=" + encoded(filter.value()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
