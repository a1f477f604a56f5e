package dev.scoreline.views.dynamodb;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.testkit.dynamodb.EmbeddedDynamoDb;
import dev.scoreline.views.Entity;
import dev.scoreline.views.HistoryRow;
import dev.scoreline.views.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import static dev.scoreline.views.ViewFixture.aLine;
import static dev.scoreline.views.ViewFixture.answered;
import static org.assertj.core.api.Assertions.assertThat;

/** What is written costs money by the kilobyte: what an answer may cost, all told. */
class CostIT {

    private static final int ANSWERS = 10;

    private final EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.temporary();
    private final Faults meter = new Faults(1);
    private DynamoViews views;

    @BeforeEach
    void open() {
        DynamoSettings settings = DynamoSettings.emulator(dynamoDb.endpoint(), "cost");
        views = new DynamoViews(Clients.of(settings, List.of(meter)), settings);
        views.createOrVerify();
        // Schemas are stored once for all.
        views.write(batch(answered("FM0", "eve", "s0", 1).build(), 1));
        meter.writeUnits.reset();
    }

    @AfterEach
    void close() {
        views.close();
        dynamoDb.close();
    }

    @Test
    void shouldCostFewWriteUnitsWhereAnswersComeOneByOne() {
        // When
        for (int answers = 1; answers <= ANSWERS; answers++) {
            views.write(batch(of(answers), 1));
        }

        // Then
        assertThat(perAnswer()).isLessThanOrEqualTo(4.0);
    }

    @Test
    void shouldCostLessWhereTheyComeTogether() {
        // When
        views.write(batch(of(ANSWERS), ANSWERS));

        // Then
        assertThat(perAnswer()).isLessThanOrEqualTo(2.7);
    }

    private double perAnswer() {
        return meter.writeUnits.doubleValue() / ANSWERS;
    }

    private static AssessmentState of(int answers) {
        return answered("FM1", "eve", "s1", IntStream.range(0, answers).toArray())
                .setVersion(answers)
                .build();
    }

    private static Views batch(AssessmentState state, int lines) {
        List<HistoryRow> history = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            history.add(aLine(Entity.ASSESSMENT, state.getAssessmentId(), state.getVersion() * 100 + line)
                    .leaving(lines == 1 ? state : of(line + 1)));
        }
        return new Views(List.of(state), List.of(), List.of(), List.of(), history);
    }
}
