package dev.scoreline.query.assessment;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.flex.PublicAddress;
import dev.scoreline.query.paging.Paging;
import dev.scoreline.query.parameter.Parameters;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.views.ViewReader;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Assessments of all families, newest first, as far as the caller may see them. */
@RestController
@RequestMapping("/v1/assessments")
public final class AssessmentsController {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MOST = 500;
    private static final String LIMIT = "limit";
    private static final String TOKEN = "page_token";

    /**
     * A part of the list.
     *
     * @param next where it goes on; null at its end. A page may hold fewer than asked for, or none, and still go on
     */
    record Assessments(
            List<AssessmentView> assessments, @Nullable String next) {}

    private final ViewReader views;
    private final Paging paging;
    private final PublicAddress address;

    public AssessmentsController(ViewReader views, Paging paging, PublicAddress address) {
        this.views = views;
        this.paging = paging;
        this.address = address;
    }

    @GetMapping
    Assessments list(Caller caller, HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        AssessmentFilter filter =
                AssessmentFilter.of(parameters, caller.account().zone());
        Paging.Asked asked =
                new Paging.Asked(parameters.integer(LIMIT, 1, MOST, DEFAULT_LIMIT), parameters.text(TOKEN), TOKEN);
        parameters.checkStrictly();
        MergedRows rows = new MergedRows(
                views,
                VisibleLists.of(caller, filter),
                state -> filter.holds(state) && VisibleLists.maySee(caller, state));
        Paging.Served<AssessmentState> served = paging.serve(asked, query(caller, request), rows::page);
        return new Assessments(
                served.rows().stream().map(AssessmentView::of).toList(),
                served.next() == null ? null : address.links(request).at(next(request, asked.size(), served.next())));
    }

    /** The account, the list and every filter. */
    private static List<String> query(Caller caller, HttpServletRequest request) {
        List<String> query = new ArrayList<>(List.of(caller.account().id().value(), "assessments"));
        filters(request).forEach((name, value) -> query.addAll(List.of(name, value)));
        return query;
    }

    private static String next(HttpServletRequest request, int limit, String token) {
        Map<String, String> parameters = filters(request);
        parameters.put(LIMIT, Integer.toString(limit));
        parameters.put(TOKEN, token);
        return parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/v1/assessments?", ""));
    }

    private static Map<String, String> filters(HttpServletRequest request) {
        Map<String, String> filters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> filters.put(name, values[0]));
        filters.remove(LIMIT);
        filters.remove(TOKEN);
        return filters;
    }
}
