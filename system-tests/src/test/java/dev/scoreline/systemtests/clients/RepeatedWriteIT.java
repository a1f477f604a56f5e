package dev.scoreline.systemtests.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.flexapi.v1.Assessments;
import dev.scoreline.systemtests.clients.FaultyProxy.Fault;
import dev.scoreline.systemtests.clients.FaultyProxy.Passed;
import dev.scoreline.systemtests.running.Scoreline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Twilio's library repeats a POST that it thinks was lost, and there is one answer all the same. */
class RepeatedWriteIT {

    /** The assessment's part of an answer's sid. */
    private static final int ASSESSMENT = "FM".length() + 20;

    private final Scoreline scoreline = Scoreline.shared();
    private final Http reader = new Http(scoreline.url(), Scoreline.BASIC);
    private final FaultyProxy proxy = new FaultyProxy(scoreline.url());
    private final TwilioRestClient client = TwilioClient.to(proxy.url(), Scoreline.ACCOUNT, Scoreline.AUTH_TOKEN);
    private String segment = "";

    @BeforeEach
    void useSegmentOfOnesOwn(TestInfo test) {
        segment = "repeated-" + test.getDisplayName();
    }

    @AfterEach
    void close() {
        proxy.close();
    }

    @Test
    void shouldKeepOneAnswerWhenTwoSuccessesAreTurnedIntoErrors() {
        // Given
        proxy.next(Fault.ANSWER_REPLACED, Fault.ANSWER_REPLACED);

        // When
        Assessments answer = answer();

        // Then the library has sent it three times without a word to its user, and was told the same
        assertThat(proxy.passed()).extracting(Passed::status).containsExactly(201, 201, 201);
        assertThat(proxy.passed())
                .extracting(Passed::befell)
                .containsExactly(
                        Optional.of(Fault.ANSWER_REPLACED), Optional.of(Fault.ANSWER_REPLACED), Optional.empty());
        assertThat(proxy.passed())
                .extracting(Passed::body)
                .allSatisfy(body -> assertThat(body).contains(answer.getAssessmentSid()));
        assertThat(outcomes(answer.getAssessmentSid(), 3)).containsExactly("DUPLICATE", "DUPLICATE", "MOVED");
        assertThat(rows()).containsExactly(answer.getAssessmentSid());
    }

    @Test
    void shouldKeepOneAnswerWhenTheFirstRequestNeverArrived() {
        // Given a 503, which the library's transport repeats before the library does
        proxy.next(Fault.TURNED_AWAY);

        // When
        Assessments answer = answer();

        // Then
        assertThat(proxy.passed()).extracting(Passed::status).containsExactly(201);
        assertThat(outcomes(answer.getAssessmentSid(), 1)).containsExactly("MOVED");
        assertThat(rows()).containsExactly(answer.getAssessmentSid());
    }

    @Test
    void shouldKeepOneAnswerWhenTheConnectionBreaksAndItsUserRepeatsIt() {
        // Given a success that never comes back, which the library does not repeat by itself
        proxy.next(Fault.ANSWER_LOST);
        assertThatThrownBy(this::answer).isInstanceOf(ApiException.class);

        // When
        Assessments answer = answer();

        // Then
        assertThat(proxy.passed()).extracting(Passed::status).containsExactly(201, 201);
        assertThat(outcomes(answer.getAssessmentSid(), 2)).containsExactly("DUPLICATE", "MOVED");
        assertThat(rows()).containsExactly(answer.getAssessmentSid());
    }

    @Test
    void shouldReviseOnceWhenASuccessfulRevisionIsTurnedIntoAnError() {
        // Given
        Assessments given = answer();
        proxy.next(Fault.ANSWER_REPLACED);

        // When
        Assessments revised = Assessments.updater(given.getAssessmentSid(), BigDecimal.TEN, "No", "no")
                .update(client);

        // Then
        assertThat(revised.getAnswerText()).isEqualTo("No");
        assertThat(outcomes(given.getAssessmentSid(), 3)).containsExactly("DUPLICATE", "MOVED", "MOVED");
        assertThat(rows()).containsExactly(given.getAssessmentSid());
    }

    private Assessments answer() {
        return Assessments.creator(
                        "FY" + "0".repeat(32),
                        "Opening",
                        segment,
                        "agent-7",
                        BigDecimal.ONE,
                        "GE" + "0".repeat(32),
                        "A question",
                        "Yes",
                        "yes",
                        "GM" + "0".repeat(32))
                .create(client);
    }

    /** What became of each fact about the answer's assessment, newest first. */
    private List<String> outcomes(String answer, int facts) {
        String path = "/v1/assessments/" + answer.substring(0, ASSESSMENT) + "/history";
        JsonNode history = scoreline.eventually(
                facts + " facts are in the history",
                () -> reader.get(path).json().path("history"),
                rows -> rows.size() >= facts);
        return history.findValuesAsText("outcome");
    }

    private List<String> rows() {
        List<String> sids = new ArrayList<>();
        Assessments.reader().setSegmentId(segment).read(client).forEach(row -> sids.add(row.getAssessmentSid()));
        return sids;
    }
}
