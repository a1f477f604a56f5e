package dev.scoreline.systemtests.tenants;

import dev.scoreline.contracts.Contract;
import dev.scoreline.contracts.Operation;
import dev.scoreline.systemtests.clients.Http;
import dev.scoreline.systemtests.clients.Http.Answer;
import dev.scoreline.systemtests.running.Scoreline;
import dev.scoreline.systemtests.tenants.Cell.Outcome;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Every operation of every document, asked for by everybody, about what is their account's own, another account's,
 * nobody's, and gone: everybody gets what their role says, and nobody can tell what is another's from what is not there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TenantMatrixIT {

    private static final int CLIENTS = 13;
    private static final Pattern TOKEN = Pattern.compile("([Pp]age_?[Tt]oken)(?:=|\":\")([^&\"> ]+)");

    private final Scoreline scoreline = Scoreline.shared();
    private final CompletableFuture<World> making = CompletableFuture.supplyAsync(() -> World.in(
                    Tenant.create(scoreline, "AC" + "a".repeat(32), 71_000, "heron"))
            .withMore());
    private final World own = World.in(Tenant.create(scoreline, "AC" + "b".repeat(32), 72_000, "plover"));
    private final World foreign = making.join();
    private final List<Role> roles = Role.all(own.tenant());
    private final Outsider victim = new Outsider(foreign);

    /** All but the stream, which has no end. */
    static Stream<Operation> operations() {
        return Contract.all().stream().filter(operation -> !operation.name().equals("native followChanges"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    @Order(2)
    void shouldAnswerEverybodyByTheirRoleAndTellNobodyWhatOthersHave(Operation operation) throws Exception {
        // Given
        Map<String, String> before = victim.hasSeen();

        // When
        List<String> wrong = judged(operation);

        // Then
        assertThat(wrong).isEmpty();
        if (!operation.method().equals("GET")) {
            assertThat(victim.sees()).as("what the other account sees").isEqualTo(before);
        }
    }

    /** Else an operation that shows nobody anything would keep every secret. */
    @ParameterizedTest
    @MethodSource("reads")
    @Order(3)
    void shouldShowAnAccountItself(Operation operation) {
        // When
        Outcome outcome = new Cell(operation, "", Whose.OWN, roles.getFirst()).ask(own, foreign);

        // Then
        assertThat(new Outsider(own).findsItselfIn(outcome))
                .as(outcome.answer().toString())
                .isPresent();
    }

    /** But for the profiles and the roles of Twilio's clients, which are the same for all accounts. */
    static Stream<Operation> reads() {
        return operations()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation ->
                        !Set.of("native listProfiles", "flex fetchUserRoles").contains(operation.name()));
    }

    static List<Reference> references() {
        return Reference.all();
    }

    @ParameterizedTest
    @MethodSource("references")
    @Order(1)
    void shouldTakeWhatIsAnothersForWhatIsNotThere(Reference reference) {
        // When
        Outcome absent = reference.ask(own, reference.kind().absent());
        Outcome other = reference.ask(own, foreign.own(reference.kind()));

        // Then
        assertThat(other.anonymous()).isEqualTo(absent.anonymous());
        assertThat(victim.findsItselfIn(other)).isEmpty();
    }

    /** Ids that clients bring need not exist; what another account calls by one is not told. */
    @Test
    @Order(5)
    void shouldAnswerTheSameQuestionnaireUnderAnotherAccountWithoutItsName() {
        // Given
        Map<String, String> form = own.answer("a word", foreign.own(Kind.QUESTIONNAIRE));

        // When
        Answer answer = World.made(own.tenant().http().form(World.INSIGHTS + "Assessments", World.encoded(form)));

        // Then
        assertThat(answer.json().at("/assessment/questionnaire/name").isNull())
                .as(answer.toString())
                .isTrue();
    }

    static List<String> pages() {
        return List.of(
                World.INSIGHTS + "Questionnaires?PageSize=1",
                World.INSIGHTS + "Categories?PageSize=1",
                World.INSIGHTS + "Questions?PageSize=1",
                World.INSIGHTS + "Assessments?PageSize=1",
                World.INSIGHTS + "Assessments/Comments?PageSize=1",
                "/v1/Insights/Segments?PageSize=1",
                "/v1/Insights/Conversations?PageSize=1",
                "/v1/assessments?limit=1",
                "/client/{client}/quality_rate/?limit=1");
    }

    @ParameterizedTest
    @MethodSource("pages")
    @Order(3)
    void shouldNotContinueTheListOfAnotherAccount(String page) {
        // Given
        Answer first = page(foreign, page, "");
        Matcher next = TOKEN.matcher(first + first.header("Link"));
        assertThat(next.find()).as("a second page").isTrue();

        // When
        Answer answer = page(own, page, "&" + next.group(1) + "=" + next.group(2));

        // Then
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(victim.findsItselfIn(new Outcome("", answer))).isEmpty();
    }

    private static Answer page(World world, String page, String more) {
        Tenant tenant = world.tenant();
        return tenant.http().get(page.replace("{client}", Long.toString(tenant.client())) + more);
    }

    @Test
    @Order(3)
    void shouldTellOnTheStreamNothingOfAnotherAccount() {
        try (Listener theirs = new Listener(Role.account(foreign.tenant()));
                Listener ours = new Listener(Role.account(own.tenant()))) {
            // When
            await("both hear of a comment of theirs").until(() -> {
                foreign.make(Kind.COMMENT);
                own.make(Kind.COMMENT);
                return theirs.hears(foreign.tenant().canary())
                        && ours.hears(own.tenant().canary());
            });

            // Then
            assertThat(ours.all()).doesNotContain(victim.secrets());
            Answer resumed = own.tenant().http().get("/v1/stream", "Last-Event-ID", theirs.place());
            assertThat(resumed.status()).as(resumed.toString()).isEqualTo(400);
        }
    }

    @Test
    @Order(4)
    void shouldHaveKeptEveryRecordUnderTheAccountThatItTellsOf() {
        // Given
        String canary = foreign.tenant().canary();
        List<String> topics = new ArrayList<>();
        List<String> misplaced = new ArrayList<>();

        // When
        Records.each(scoreline.bootstrapServers(), record -> {
            if (record.value() != null && record.value().contains(canary)) {
                topics.add(record.topic());
                if (!record.key().contains(foreign.tenant().sid())) {
                    misplaced.add(record.toString());
                }
            }
        });

        // Then
        assertThat(topics)
                .contains("qm.assessment.events", "qm.comment.state", "qm.rating.history", "qm.configuration.state");
        assertThat(misplaced).isEmpty();
    }

    @Test
    @Order(4)
    void shouldHaveLoggedNothingThatAnybodySaid() {
        assertThat(scoreline.logged())
                .isNotEmpty()
                .doesNotContain(foreign.tenant().canary(), own.tenant().canary())
                .doesNotContain(foreign.tenant().authToken(), own.tenant().authToken());
    }

    @Test
    @Order(4)
    void shouldMeasureNothingByNamesOfAnybody() {
        // When
        List<String> measured = new ArrayList<>();
        Http http = own.tenant().http();
        http.get("/actuator/metrics")
                .json()
                .path("names")
                .forEach(name -> measured.add(
                        http.get("/actuator/metrics/" + name.asText()).toString()));

        // Then
        assertThat(measured)
                .anyMatch(meter -> meter.contains("http.server.requests") && meter.contains("/v1/Insights"));
        assertThat(String.join("\n", measured))
                .doesNotContain(victim.secrets())
                .doesNotContain(own.tenant().sid(), own.tenant().canary());
    }

    private List<String> judged(Operation operation) throws Exception {
        List<String> wrong = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<List<String>> judged : clients.invokeAll(roles.stream()
                    .<Callable<List<String>>>map(role -> () -> judged(operation, role))
                    .toList())) {
                wrong.addAll(judged.get());
            }
        }
        return wrong;
    }

    private List<String> judged(Operation operation, Role role) {
        List<String> wrong = new ArrayList<>();
        List<String> variables = variables(operation);
        if (variables.isEmpty()) {
            judge(new Cell(operation, "", Whose.OWN, role), wrong);
        }
        for (String variable : variables) {
            Map<Whose, Outcome> row = new EnumMap<>(Whose.class);
            for (Whose whose : Whose.values()) {
                if (whose != Whose.DELETED
                        || own.deleted(Kind.of(operation, variable)).isPresent()) {
                    row.put(whose, judge(new Cell(operation, variable, whose, role), wrong));
                }
            }
            String absent = anonymous(row, Whose.ABSENT);
            String other = anonymous(row, Whose.FOREIGN);
            if (!absent.equals(other) && !operation.name().equals("native mapClient")) {
                wrong.add(operation.name() + " by " + role + " tells what is another's from what is not there: " + other
                        + " in place of " + absent);
            }
        }
        return wrong;
    }

    private static String anonymous(Map<Whose, Outcome> row, Whose whose) {
        return Objects.requireNonNull(row.get(whose)).anonymous();
    }

    private Outcome judge(Cell cell, List<String> wrong) {
        Outcome outcome = cell.ask(own, foreign);
        if (!cell.isRight(outcome.answer().status())) {
            wrong.add(cell + ": expected " + cell.expected() + ", found " + outcome.answer());
        }
        victim.findsItselfIn(outcome)
                .ifPresent(found -> wrong.add(cell + " shows '" + found + "': " + outcome.answer()));
        return outcome;
    }

    private static List<String> variables(Operation operation) {
        List<String> variables = new ArrayList<>();
        for (JsonNode parameter : operation.parameters()) {
            if (parameter.path("in").asString().equals("path")) {
                variables.add(parameter.path("name").asString());
            }
        }
        return variables;
    }
}
