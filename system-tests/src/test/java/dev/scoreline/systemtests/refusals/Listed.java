package dev.scoreline.systemtests.refusals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What no schema says: combinations, batches, texts, and noise. */
final class Listed {

    private static final String ASSESSMENT = "/api/mind/quality/assessment/3708320251786678";
    private static final String RATINGS = "/client/801/quality_rate/";
    private static final String RATING = "{\"call_uuid\": \"c1\", \"extension_id\": 7, \"rate\": 5, \"max_rate\": 9}";

    private Listed() {}

    static List<BadRequest> all(Random random) {
        List<BadRequest> all = new ArrayList<>();
        edits(all);
        ratings(all);
        batches(all);
        lists(all);
        bulk(all);
        noise(all, random);
        return all;
    }

    private static Message json(String method, String path, String body) {
        return Message.of(method, path).with("Content-Type", "application/json").saying(body);
    }

    private static void edits(List<BadRequest> all) {
        edit(
                all,
                "a score that does not apply",
                "{\"criteria\": [{\"criterionId\": 1, \"score\": 1, \"notApplicable\":" + " true}]}");
        edit(
                all,
                "the same criterion twice",
                "{\"criteria\": [{\"criterionId\": 1, \"score\": 1}, {\"criterionId\": 1," + " \"score\": 2}]}");
        edit(all, "a criterion without an id", "{\"criteria\": [{\"score\": 1}]}");
        edit(
                all,
                "two ids that contradict each other",
                "{\"criteria\": [{\"criterionId\": 1, \"id\": 2, \"score\": 1}]}");
        edit(all, "a date without its offset", "{\"assessmentDate\": \"2026-01-01T09:00:00\"}");
        edit(all, "a day that does not exist", "{\"assessmentDate\": \"2026-02-30T09:00:00Z\"}");
        edit(all, "a year that nobody lives to see", "{\"discussionDate\": \"+999999999-01-01T09:00:00Z\"}");
        edit(all, "a state that nobody may set", "{\"state\": \"aiReady\"}");
        edit(all, "a state in other letters", "{\"state\": \"REVIEWEDBYSUPERVISOR\"}");
        edit(all, "a score of many digits", "{\"criteria\": [{\"criterionId\": 1, \"score\": 1e400}]}");
        edit(all, "a score between digits", "{\"criteria\": [{\"criterionId\": 1, \"score\": 0.0000001}]}");
        edit(all, "a score as text", "{\"criteria\": [{\"criterionId\": 1, \"score\": \"three\"}]}");
        edit(all, "half of a character", "{\"aiSummary\": \"\\ud83d\"}");
        edit(all, "a field twice", "{\"aiSummary\": \"a\", \"aiSummary\": \"b\"}");
        for (String field : List.of("id", "version", "account", "totals", "canEdit", "deletedAt", "assessedUser")) {
            edit(all, field + ", which is not for clients", "{\"" + field + "\": 1}");
        }
    }

    private static void edit(List<BadRequest> all, String what, String body) {
        all.add(BadRequest.of(Theme.SEMANTICS, what, json("PATCH", ASSESSMENT, body), 400));
    }

    private static void ratings(List<BadRequest> all) {
        rating(all, "more than the most", "\"rate\": 5", "\"rate\": 10", "rate");
        rating(all, "less than the least", "\"rate\": 5", "\"rate\": 0", "rate");
        rating(all, "a most that is the least", "\"max_rate\": 9", "\"max_rate\": 1", "max_rate");
        rating(all, "a rate without end", "\"rate\": 5", "\"rate\": \"NaN\"", "rate");
        rating(all, "a day that does not exist", "}", ", \"datetime\": \"2019-02-30 00:00:00\"}", "datetime");
        rating(all, "an hour that does not exist", "}", ", \"datetime\": \"2019-02-03 24:61:00\"}", "datetime");
        rating(all, "nobody rated", "}", ", \"rated\": \"nobody\"}", "rated");
        rating(all, "half of a character", "\"c1\"", "\"\\udc00\"", "");
    }

    private static void rating(List<BadRequest> all, String what, String from, String to, String field) {
        String body = RATING.replace(from, to);
        all.add(new BadRequest(
                Theme.SEMANTICS,
                what,
                json("POST", RATINGS, body),
                Set.of(400),
                field.isEmpty() ? Set.of() : Set.of(field),
                true));
    }

    private static void batches(List<BadRequest> all) {
        String bad = RATING.replace("\"rate\": 5", "\"rate\": 99");
        for (int at = 0; at < 8; at++) {
            StringBuilder batch = new StringBuilder("[");
            for (int each = 0; each < 8; each++) {
                batch.append(each == 0 ? "" : ",").append(each == at ? bad : RATING);
            }
            all.add(BadRequest.invalid(
                    Theme.BATCHES,
                    "one bad among eight",
                    json("POST", RATINGS, batch + "]"),
                    Set.of("[" + at + "].rate")));
        }
        all.add(BadRequest.invalid(
                Theme.BATCHES,
                "two bad of three",
                json("POST", RATINGS, "[" + bad + "," + RATING + ",{}]"),
                Set.of("[0].rate", "[2].call_uuid", "[2].extension_id", "[2].rate", "[2].max_rate")));
        for (String batch : List.of("[]", "[null]", "[[" + RATING + "]]", "[1]", "[" + RATING + ",]", "[\"x\"]")) {
            all.add(BadRequest.of(Theme.BATCHES, "a batch of " + batch.length(), json("POST", RATINGS, batch), 400));
        }
        all.add(BadRequest.of(
                Theme.BATCHES,
                "a batch of 501",
                json("POST", RATINGS, "[" + (RATING + ",").repeat(500) + RATING + "]"),
                400,
                413));
    }

    /** Filters that contradict each other, and tokens that nobody handed out. */
    private static void lists(List<BadRequest> all) {
        String insights = "/v1/Insights/QualityManagement/";
        for (String list :
                List.of("Assessments", "Assessments/Comments", "Questionnaires", "Categories", "Questions")) {
            for (String token : List.of("x", "AAAA", "A".repeat(5_000), "%00", "..%2F", "'%20OR%201=1")) {
                all.add(BadRequest.invalid(
                        Theme.SEMANTICS,
                        "a token that nobody handed out",
                        Message.of("GET", insights + list + "?PageToken=" + token),
                        Set.of("PageToken")));
            }
        }
        for (String filter : List.of(
                "lastDays=0",
                "lastDays=-1",
                "from=yesterday",
                "to=2026-02-30",
                "limit=501",
                "limit=0",
                "offset=-1",
                "state=mine",
                "assessedUserId=x",
                "assessedTeamId=x",
                "scorecardId=x")) {
            all.add(BadRequest.of(
                    Theme.SEMANTICS,
                    "filtered by " + filter,
                    Message.of("GET", "/api/mind/quality/assessment?" + filter),
                    400));
        }
        for (String filter :
                List.of("start_datetime=2019-08-07", "end_datetime=x", "limit=0", "limit=1001", "page_token=x")) {
            all.add(BadRequest.of(
                    Theme.SEMANTICS, "filtered by " + filter, Message.of("GET", RATINGS + "?" + filter), 400));
        }
        for (String query : List.of("entity=", "entity=segment", "entity=assessment,", "entity=ASSESSMENT,x")) {
            if (!query.equals("entity=")) {
                all.add(BadRequest.invalid(
                        Theme.SEMANTICS,
                        "a stream of " + query,
                        Message.of("GET", "/v1/stream?" + query),
                        Set.of("entity")));
            }
        }
        for (String id : List.of("x", "AAAA", "A".repeat(3_000), "null", "0")) {
            all.add(BadRequest.invalid(
                    Theme.SEMANTICS,
                    "a stream from " + id.length(),
                    Message.of("GET", "/v1/stream").with("Last-Event-ID", id),
                    Set.of("Last-Event-ID")));
        }
    }

    /** What spoils a bulk request as a whole; a bad line refuses itself alone and is answered with the others. */
    private static void bulk(List<BadRequest> all) {
        for (String type : List.of("application/json", "text/plain", "application/xml")) {
            all.add(BadRequest.of(
                    Theme.BATCHES,
                    "bulk that is said to be " + type,
                    Message.of("POST", "/v1/events").with("Content-Type", type).saying("{}"),
                    400,
                    404,
                    415));
        }
    }

    /** Bytes that mean nothing, as bodies and as queries. */
    private static void noise(List<BadRequest> all, Random random) {
        for (int each = 0; each < 40; each++) {
            byte[] bytes = new byte[1 + random.nextInt(200)];
            random.nextBytes(bytes);
            bytes[0] = (byte) 0x80;
            all.add(BadRequest.of(
                    Theme.SYNTAX,
                    "noise",
                    Message.of("POST", each % 2 == 0 ? RATINGS : "/api/mind/quality/assessment")
                            .with("Content-Type", "application/json")
                            .saying(bytes),
                    400));
        }
    }
}
