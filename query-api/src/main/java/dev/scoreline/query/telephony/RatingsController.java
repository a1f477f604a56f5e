package dev.scoreline.query.telephony;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.flex.PublicAddress;
import dev.scoreline.api.telephony.RatingBody;
import dev.scoreline.api.telephony.TelephonyTime;
import dev.scoreline.query.paging.Paging;
import dev.scoreline.query.parameter.Parameters;
import dev.scoreline.views.GivenRating;
import dev.scoreline.views.ViewReader;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Callers' ratings, oldest first, as a plain array; where there are more, {@code Link} says where. */
@RestController
public final class RatingsController {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MOST = 1000;
    private static final String TOKEN = "page_token";
    private static final List<String> FILTERS = List.of("start_datetime", "end_datetime", "extension_id", "limit");

    /** What a request asks for. */
    private record Asked(
            long client,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String extension,
            int limit,
            @Nullable String token) {}

    private final ViewReader views;
    private final Paging paging;
    private final PublicAddress address;

    public RatingsController(ViewReader views, Paging paging, PublicAddress address) {
        this.views = views;
        this.paging = paging;
        this.address = address;
    }

    @GetMapping({"/client/{client_id}/quality_rate", "/client/{client_id}/quality_rate/"})
    ResponseEntity<List<RatingBody>> list(
            @PathVariable("client_id") long client, Caller caller, HttpServletRequest request) {
        ZoneId zone = caller.account().telephonyZone();
        Asked asked = asked(client, request, zone);
        Paging.Served<GivenRating> served = serve(asked, caller);
        HttpHeaders headers = new HttpHeaders();
        if (served.next() != null) {
            headers.add(HttpHeaders.LINK, "<" + next(asked, served.next(), request) + ">; rel=\"next\"");
        }
        return ResponseEntity.ok()
                .headers(headers)
                .body(served.rows().stream()
                        .map(given -> RatingBody.of(given.call().getCallUuid(), given.rating(), asked.client(), zone))
                        .toList());
    }

    private static Asked asked(long client, HttpServletRequest request, ZoneId zone) {
        Parameters parameters = new Parameters(request);
        String form = "a time such as 2019-08-07 12:21:10";
        Asked asked = new Asked(
                client,
                parameters.read("start_datetime", form, text -> TelephonyTime.parse(text, zone)),
                parameters.read("end_datetime", form, text -> TelephonyTime.parse(text, zone)),
                parameters.text("extension_id"),
                parameters.integer("limit", 1, MOST, DEFAULT_LIMIT),
                parameters.text(TOKEN));
        parameters.check();
        return asked;
    }

    private Paging.Served<GivenRating> serve(Asked asked, Caller caller) {
        String account = caller.account().id().value();
        List<String> query = List.of(
                account,
                "ratings",
                Long.toString(asked.client()),
                String.valueOf(asked.from()),
                String.valueOf(asked.to()),
                "" + asked.extension());
        return paging.serve(
                new Paging.Asked(asked.limit(), asked.token(), TOKEN),
                query,
                (start, limit) -> views.ratings(account, asked.extension(), asked.from(), asked.to(), start, limit));
    }

    /** The same request, further on: every filter as it was sent. */
    private String next(Asked asked, String token, HttpServletRequest request) {
        UriComponentsBuilder next = UriComponentsBuilder.fromUriString(
                address.links(request).at("/client/" + asked.client() + "/quality_rate/"));
        Map<String, String> values = new LinkedHashMap<>();
        for (String filter : FILTERS) {
            if (request.getParameter(filter) != null) {
                values.put(filter, request.getParameter(filter));
            }
        }
        values.put(TOKEN, token);
        values.keySet().forEach(name -> next.queryParam(name, "{" + name + "}"));
        return next.encode().buildAndExpand(values).toUriString();
    }
}
