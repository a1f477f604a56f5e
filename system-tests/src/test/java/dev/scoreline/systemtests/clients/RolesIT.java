package dev.scoreline.systemtests.clients;

import dev.scoreline.scorecard.permission.Access;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.scorecard.permission.Concern;
import dev.scoreline.scorecard.permission.Operation;
import dev.scoreline.scorecard.permission.Permission;
import dev.scoreline.systemtests.clients.Http.Answer;
import dev.scoreline.systemtests.running.Scoreline;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The matrix of who may do what (docs/roles.md), tried over HTTP: for each role and each assessment the system allows
 * what {@link Access} allows, and nothing else.
 */
class RolesIT {

    private static final String ME = "70001";
    private static final String ANOTHER = "70002";
    private static final long MY_TEAM = 7_077;
    private static final long OTHER_TEAM = 7_078;
    private static final int FORBIDDEN = 403;
    private static final Executor CLIENTS = each -> Thread.ofVirtual().start(each);
    private static final String ASSESSMENTS = "/api/mind/quality/assessment";
    private static final String SCORECARD =
            "{\"name\": \"Roles\", \"categories\": [{\"label\": \"Opening\", \"criteria\": [{\"label\": \"Greeting\","
                    + " \"maxPoints\": 5, \"scoringType\": \"numericScale\"}]}]}";

    /** Whose an assessment is, as far as permissions look at it. */
    private enum Whose {
        MINE_REVIEWED(ME, OTHER_TEAM, true),
        MINE_NOT_REVIEWED(ME, OTHER_TEAM, false),
        OF_MY_TEAM(ANOTHER, MY_TEAM, true),
        OF_ANOTHER_TEAM(ANOTHER, OTHER_TEAM, true),
        OF_NO_TEAM(ANOTHER, null, true);

        private final String assessed;
        private final @Nullable Long team;
        private final boolean reviewed;

        Whose(String assessed, @Nullable Long team, boolean reviewed) {
            this.assessed = assessed;
            this.team = team;
            this.reviewed = reviewed;
        }

        Concern concern() {
            return new Concern(team, assessed, reviewed);
        }

        String opening(long scorecard) {
            return "{\"scorecardId\": %d, \"assessedUser\": %s%s}"
                    .formatted(scorecard, assessed, team == null ? "" : ", \"teamId\": " + team);
        }
    }

    /** Somebody with permissions, or none. */
    record Role(Set<Permission> permissions) {

        Actor actor() {
            return new Actor(ME, Actor.Kind.USER, permissions, Set.of(MY_TEAM));
        }

        boolean may(Operation operation, Concern concern) {
            return Access.allows(actor(), operation, concern);
        }

        Http client() {
            return new Http(
                    SCORELINE.url(),
                    SCORELINE.bearer(
                            ME,
                            List.of(MY_TEAM),
                            permissions.stream().map(Permission::claim).toList()));
        }
    }

    private static final Scoreline SCORELINE = Scoreline.shared();
    private static final Http OWNER = new Http(SCORELINE.url(), SCORELINE.basic());
    private static final Map<Whose, String> IDS = new EnumMap<>(Whose.class);
    private static long scorecard;

    @BeforeAll
    static void openOneOfEach() {
        Answer made = OWNER.post("/api/mind/quality/scorecard", SCORECARD);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        scorecard = made.json().path("id").asLong();
        for (Whose whose : Whose.values()) {
            IDS.put(whose, open(whose));
        }
    }

    static Stream<Role> roles() {
        List<Role> roles = new ArrayList<>(List.of(new Role(Set.of())));
        Arrays.stream(Permission.values()).map(each -> new Role(Set.of(each))).forEach(roles::add);
        roles.add(new Role(Set.of(Permission.VIEW_OWN, Permission.DO_TEAM)));
        return roles.stream();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void shouldAllowWhatTheMatrixAllowsAndNothingElse(Role role) {
        Http client = role.client();
        SoftAssertions all = new SoftAssertions();
        List<CompletableFuture<SoftAssertions>> tried = Stream.of(Whose.values())
                .map(whose -> CompletableFuture.supplyAsync(() -> tried(role, client, whose), CLIENTS))
                .toList();
        tried.forEach(each -> all.assertAlso(each.join()));
        all.assertAll();
    }

    private static SoftAssertions tried(Role role, Http client, Whose whose) {
        SoftAssertions all = new SoftAssertions();
        String id = IDS.get(whose);
        boolean view = role.may(Operation.VIEW_ASSESSMENT, whose.concern());
        for (String path : List.of(
                ASSESSMENTS + "/" + id,
                "/v1/assessments/" + id,
                "/v1/assessments/" + id + "/history",
                "/v1/assessments/" + id + "/explanation")) {
            check(all, whose, view, client.get(path));
        }
        check(
                all,
                whose,
                role.may(Operation.EDIT_ASSESSMENT, whose.concern()),
                client.patch(ASSESSMENTS + "/" + id, "{\"supervisorAssessment\": \"Seen\"}"));
        check(
                all,
                whose,
                role.may(Operation.REPORT_AI_SCORING, whose.concern()),
                client.put(ASSESSMENTS + "/" + id + "/ai", "{\"status\": \"failed\", \"error\": \"none\"}"));
        check(
                all,
                whose,
                role.may(Operation.OPEN_ASSESSMENT, whose.concern()),
                client.post(ASSESSMENTS, whose.opening(scorecard), "Idempotency-Key", unique()));
        if (!role.may(Operation.DELETE_ASSESSMENT, whose.concern())) {
            check(all, whose, false, client.delete(ASSESSMENTS + "/" + id));
        }
        if (!role.may(Operation.REFRESH_ASSESSMENT, whose.concern())) {
            check(all, whose, false, client.post(ASSESSMENTS + "/" + id + "/refresh", "{}"));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("roles")
    void shouldListWhatMayBeViewedAndNothingElse(Role role) {
        // When
        Answer listed = role.client().get(ASSESSMENTS + "?limit=500&scorecardId=" + base());

        // Then
        boolean seesSome =
                Stream.of(Whose.values()).anyMatch(whose -> role.may(Operation.VIEW_ASSESSMENT, whose.concern()));
        assertThat(listed.status()).as(listed.toString()).isEqualTo(seesSome ? 200 : FORBIDDEN);
        if (seesSome) {
            List<String> seen = listed.json().path("assessments").findValuesAsText("id");
            IDS.forEach((whose, id) -> assertThat(seen.contains(id))
                    .as(whose.name())
                    .isEqualTo(role.may(Operation.VIEW_ASSESSMENT, whose.concern())));
            assertThat(listed.json().path("total").asInt()).isEqualTo(seen.size());
        }
    }

    @ParameterizedTest
    @MethodSource("roles")
    void shouldLetTheAccountBeManagedByItselfAndConfigurationByWhoMay(Role role) {
        // Given
        Http client = role.client();
        boolean manages = role.may(Operation.MANAGE_CONFIGURATION, Concern.ACCOUNT);

        // Then
        assertThat(client.post("/api/mind/quality/scorecard", SCORECARD).status())
                .isEqualTo(manages ? 201 : FORBIDDEN);
        assertThat(client.put("/v1/comment-tags", "{\"tag\": []}").status()).isEqualTo(manages ? 400 : FORBIDDEN);
        assertThat(client.get("/v1/answer-sets").status()).isEqualTo(200);
        assertThat(client.delete("/api/mind/quality/scorecard/1234567").status())
                .isEqualTo(role.may(Operation.DELETE_CONFIGURATION, Concern.ACCOUNT) ? 404 : FORBIDDEN);
        for (Answer refused : List.of(
                client.get("/v1/keys"),
                client.get("/v1/account"),
                client.post("/v1/keys", "{\"name\": \"x\"}"),
                client.patch("/v1/account", "{}"),
                client.put("/v1/account/clients/5", ""))) {
            assertThat(refused.status()).as(refused.toString()).isEqualTo(FORBIDDEN);
        }
    }

    @Test
    void shouldDeleteWithinWhatOneMayView() {
        // Given
        Role role = new Role(Set.of(Permission.DELETE, Permission.VIEW_TEAM));
        String ofMyTeam = open(Whose.OF_MY_TEAM);
        String ofAnother = open(Whose.OF_ANOTHER_TEAM);

        // Then
        assertThat(role.client().delete(ASSESSMENTS + "/" + ofMyTeam).status()).isEqualTo(204);
        assertThat(role.client().delete(ASSESSMENTS + "/" + ofAnother).status()).isEqualTo(FORBIDDEN);
        assertThat(OWNER.get(ASSESSMENTS + "/" + ofAnother)
                        .json()
                        .path("deletedAt")
                        .isNull())
                .isTrue();
    }

    @Test
    void shouldAskForScoringWhereOneMay() {
        // Given
        Role role = new Role(Set.of(Permission.DO_TEAM));
        String open = OWNER.post(ASSESSMENTS, Whose.OF_MY_TEAM.opening(scorecard), "Idempotency-Key", unique())
                .json()
                .path("id")
                .asText();

        // Then
        assertThat(role.client()
                        .post(ASSESSMENTS + "/" + open + "/refresh", "{}")
                        .status())
                .isEqualTo(202);
    }

    private static void check(SoftAssertions all, Whose whose, boolean allowed, Answer answer) {
        String what = answer.response().request().method() + " "
                + answer.response().uri().getPath() + " " + whose + ": " + answer;
        if (allowed) {
            all.assertThat(answer.status()).as(what).isBetween(200, 409).isNotIn(401, FORBIDDEN, 404);
        } else {
            all.assertThat(answer.status()).as(what).isEqualTo(FORBIDDEN);
        }
    }

    /** The owner is its first editor: whoever is that may always look at their own work. */
    private static String open(Whose whose) {
        Answer opened = OWNER.post(ASSESSMENTS, whose.opening(scorecard), "Idempotency-Key", unique());
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        String id = opened.json().path("id").asText();
        long criterion = opened.json().at("/data/categories/0/criteria/0/id").asLong();
        String state = whose.reviewed ? ", \"state\": \"reviewedBySupervisor\"" : "";
        Answer edited = OWNER.patch(
                ASSESSMENTS + "/" + id,
                "{\"criteria\": [{\"criterionId\": %d, \"score\": 3}]%s}".formatted(criterion, state));
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        return id;
    }

    private static String base() {
        return OWNER.get("/api/mind/quality/scorecard/" + scorecard)
                .json()
                .path("baseId")
                .asText();
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }
}
