package dev.scoreline.systemtests.clients;

import dev.scoreline.systemtests.running.Scoreline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands as the APIs' users know them, with only the host and the credentials replaced; every field is there. */
class DocumentedCommandsIT {

    private static final String META =
            Fields.under("meta", "key url page page_size first_page_url next_page_url previous_page_url");
    private static final String ENVELOPE = "account_sid assessment_sid offset report weight agent_id segment_id"
            + " user_name user_email timestamp url ";
    private static final String ANSWER = ENVELOPE + "answer_text answer_id "
            + Fields.under(
                    "assessment.questionnaire",
                    "name questionnaire_sid question.name question.question_sid question.category.name"
                            + " question.category.category_sid");
    private static final String COMMENT =
            ENVELOPE + Fields.under("comment", "comment category.name category.category_id");
    private static final String CATEGORY = "account_sid category_sid name url";
    private static final String ANSWERS =
            "id name sort type category_id " + Fields.under("answers", "id name description score sort");
    private static final String IN_QUESTIONNAIRE =
            "question_sid question description category.category_sid category.category_name answer_set_id allow_na usage";
    private static final String QUESTION =
            "account_sid url " + IN_QUESTIONNAIRE + " " + Fields.under("answer_set", ANSWERS);
    private static final String QUESTIONNAIRE =
            "account_sid questionnaire_sid name description active url " + Fields.under("questions", IN_QUESTIONNAIRE);
    private static final String ANSWER_SETS = "account_sid url " + Fields.under("answer_sets", ANSWERS) + " "
            + Fields.under("answer_set_categories", "id name sort") + " "
            + Fields.under("not_applicable", "id name description score sort");

    private static final String SCORECARD = "id baseId revision name state profile assignment "
            + Fields.under(
                    "categories",
                    "categoryId label order weight "
                            + Fields.under(
                                    "criteria",
                                    "id label description maxPoints scoringType step weight allowNa autoGenerateByAi"
                                            + " assessmentPrompt makeOrBreakForCategory makeOrBreakForAssessment"));
    private static final String TOTALS = "scoredPoints usedMaxPoints totalMaxPoints percentage";
    private static final String HEAD = "id scorecardId scorecardBaseId state assessedUser assessedByUser ticketId"
            + " worklogId createdAt modifiedAt canEdit ";
    private static final String SUMMARY = HEAD + "aiSummary " + Fields.under("totals", TOTALS);
    private static final String UNTOUCHED = HEAD
            + Fields.under(
                    "data",
                    "aiSummary supervisorAssessment assessmentDate discussionDate categories.categoryId "
                            + Fields.under(
                                    "categories.criteria",
                                    "id score reason state lastEditedByUserId lastEditedAt aiScore aiReason")
                            + " " + Fields.under("totals", TOTALS))
            + " worklog.channel aiUsage time customerExperience deletedAt amended";
    private static final String EDITED = UNTOUCHED + " "
            + Fields.under("editingHistory", "userId timestamp field oldValue newValue reason scorecardId version");

    private static final String RATING = "max_rate datetime rate extension_id client_id call_uuid id";

    private final Scoreline scoreline = Scoreline.shared();
    private final Curl curl = new Curl(Map.of(
            "FLEX", scoreline.url() + "/v1/Insights",
            "MIND", scoreline.url() + "/api/mind",
            "PBX", scoreline.url() + "/client/801",
            "NATIVE", scoreline.url() + "/v1",
            "ACCOUNT_SID", Scoreline.ACCOUNT,
            "AUTH_TOKEN", Scoreline.AUTH_TOKEN,
            "BEARER", scoreline.bearer("12", "qualityDoAssessmentsAll", "qualityManageScorecards")));

    @BeforeEach
    void lookForCurl() throws IOException, InterruptedException {
        Program.assumePresent("curl");
    }

    @Test
    void shouldTakeAnswersUnderTheIdsThatClientsBringAndScoreThem() throws Exception {
        // Given a scorecard that binds them
        curl.run(201, """
                curl -X POST "$MIND/quality/scorecard" -H "Authorization: $BEARER" -H 'Content-Type: application/json' \\
                  -d '{"name": "Customer care", "profile": "twilio", "externalSid": "GMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                       "categories": [{"label": "Training", "externalSid": "FYaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                         "criteria": [{"label": "Listening", "externalSid": "GEaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                           "maxPoints": 100, "scoringType": "answerSet", "answers": [
                             {"id": "fair", "label": "Fair", "percent": 40},
                             {"id": "good", "label": "Good", "percent": 80}]}]}]}'
                """);

        // When
        Curl.Answer answer = curl.run(201, """
                curl -X POST "$FLEX/QualityManagement/Assessments" \\
                  --data-urlencode "CategorySid=FYaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" \\
                  --data-urlencode "CategoryName=Training" \\
                  --data-urlencode "SegmentId=documented" \\
                  --data-urlencode "AgentId=agent-12" \\
                  --data-urlencode "Offset=6.985619" \\
                  --data-urlencode "MetricId=GEaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" \\
                  --data-urlencode "MetricName=Listening" \\
                  --data-urlencode "AnswerText=Fair" \\
                  --data-urlencode "AnswerId=fair" \\
                  --data-urlencode "QuestionnaireSid=GMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" \\
                  -u $ACCOUNT_SID:$AUTH_TOKEN
                """);
        Curl answered = curl.with("SID", answer.text("assessment_sid"));
        Curl.Answer revised = answered.run(200, """
                curl -X POST "$FLEX/QualityManagement/Assessments/$SID" \\
                  --data-urlencode "Offset=7" \\
                  --data-urlencode "AnswerText=Good" \\
                  --data-urlencode "AnswerId=good" \\
                  -u $ACCOUNT_SID:$AUTH_TOKEN
                """);
        Curl.Answer listed = curl.run(200, """
                curl -X GET "$FLEX/QualityManagement/Assessments?SegmentId=documented" -u $ACCOUNT_SID:$AUTH_TOKEN
                """);
        Curl.Answer scored = answered.run(200, """
                curl "$NATIVE/assessments/$(echo $SID | cut -c1-22)" -u $ACCOUNT_SID:$AUTH_TOKEN
                """);

        // Then
        assertThat(answer.fields()).isEqualTo(Fields.listed(ANSWER));
        assertThat(answer.text("offset")).isEqualTo("6.985619");
        assertThat(revised.fields()).isEqualTo(Fields.listed(ANSWER));
        assertThat(listed.fields()).isEqualTo(Fields.listed(Fields.under("assessments", ANSWER), META));
        assertThat(listed.json().path("assessments")).hasSize(1);
        assertThat(scored.json().at("/totals/percentage").asInt()).isEqualTo(80);
    }

    @Test
    void shouldTakeACommentFromWhoeverTheBearerNames() throws Exception {
        // When
        Curl.Answer comment = curl.run(201, """
                curl -X POST "$FLEX/QualityManagement/Assessments/Comments" \\
                  --data-urlencode "CategoryId=training" \\
                  --data-urlencode "CategoryName=Training" \\
                  --data-urlencode "Comment=Worth hearing twice" \\
                  --data-urlencode "SegmentId=documented" \\
                  --data-urlencode "AgentId=agent-12" \\
                  --data-urlencode "Offset=6.985619" \\
                  -H "Authorization: $BEARER"
                """);
        Curl.Answer listed = scoreline.eventually(
                "the comment is listed",
                this::comments,
                page -> !page.json().path("comments").isEmpty());

        // Then
        assertThat(comment.fields()).isEqualTo(Fields.listed(COMMENT));
        assertThat(comment.text("user_name")).isEqualTo("User 12");
        assertThat(listed.fields()).isEqualTo(Fields.listed(Fields.under("comments", COMMENT), META));
    }

    private Curl.Answer comments() {
        try {
            return curl.run(200, """
                    curl -X GET "$FLEX/QualityManagement/Assessments/Comments?SegmentId=documented&AgentId=agent-12" \\
                      -u $ACCOUNT_SID:$AUTH_TOKEN
                    """);
        } catch (IOException | InterruptedException unanswered) {
            throw new IllegalStateException(unanswered);
        }
    }

    @Test
    void shouldBuildAQuestionnaireAndShowEveryPartOfIt() throws Exception {
        // When
        Curl.Answer category = curl.run(201, """
                curl -X POST "$FLEX/QualityManagement/Categories" --data-urlencode "Name=Documented" \\
                  -u $ACCOUNT_SID:$AUTH_TOKEN
                """);
        Curl inCategory = curl.with("CATEGORY", category.text("category_sid"));
        Curl.Answer question = inCategory.run(201, """
                curl -X POST "$FLEX/QualityManagement/Questions" \\
                  --data-urlencode "CategorySid=$CATEGORY" \\
                  --data-urlencode "Question=Was it solved?" \\
                  --data-urlencode "Description=At the first call" \\
                  --data-urlencode "AnswerSetId=two-options" \\
                  --data-urlencode "AllowNa=true" \\
                  -u $ACCOUNT_SID:$AUTH_TOKEN
                """);
        Curl.Answer questionnaire =
                curl.with("QUESTION", question.text("question_sid")).run(201, """
                curl -X POST "$FLEX/QualityManagement/Questionnaires" \\
                  --data-urlencode "Name=Documented" \\
                  --data-urlencode "Description=By its commands" \\
                  --data-urlencode "Active=true" \\
                  --data-urlencode "QuestionSids=$QUESTION" \\
                  -u $ACCOUNT_SID:$AUTH_TOKEN
                """);

        // Then
        assertThat(category.fields()).isEqualTo(Fields.listed(CATEGORY));
        assertThat(question.fields()).isEqualTo(Fields.listed(QUESTION));
        assertThat(questionnaire.fields()).isEqualTo(Fields.listed(QUESTIONNAIRE));
        Curl inQuestionnaire = inCategory.with("QUESTIONNAIRE", questionnaire.text("questionnaire_sid"));
        assertThat(get(inQuestionnaire, "Categories").fields())
                .isEqualTo(Fields.listed(Fields.under("categories", CATEGORY), META));
        assertThat(get(inQuestionnaire, "Questions?CategorySid=$CATEGORY").fields())
                .isEqualTo(Fields.listed(Fields.under("questions", QUESTION), META));
        assertThat(get(inQuestionnaire, "Questionnaires/$QUESTIONNAIRE").fields())
                .isEqualTo(Fields.listed(QUESTIONNAIRE));
        assertThat(get(inQuestionnaire, "Questionnaires?IncludeInactive=true").fields())
                .isEqualTo(Fields.listed(Fields.under("questionnaires", QUESTIONNAIRE), META));
        assertThat(get(curl, "Settings/AnswerSets").fields()).isEqualTo(Fields.listed(ANSWER_SETS));
        assertThat(get(curl, "Settings/CommentTags").fields()).contains("account_sid", "url");
    }

    private static Curl.Answer get(Curl curl, String path) throws IOException, InterruptedException {
        return curl.run(200, "curl -X GET \"$FLEX/QualityManagement/" + path + "\" -u $ACCOUNT_SID:$AUTH_TOKEN");
    }

    @Test
    void shouldReviewAnAssessmentOfTheMindFamily() throws Exception {
        // When
        Curl.Answer scorecard = curl.run(201, """
                curl -X POST "$MIND/quality/scorecard" -H "Authorization: $BEARER" -H 'Content-Type: application/json' \\
                  -d '{"name": "Documented", "categories": [{"label": "Opening", "criteria": [
                        {"id": 1, "label": "Greeting", "maxPoints": 5, "scoringType": "numericScale"},
                        {"id": 2, "label": "Solved", "maxPoints": 20, "scoringType": "metNotMet"}]}]}'
                """);
        Curl.Answer opened = curl.with("SCORECARD", scorecard.text("id")).run(201, """
                curl -X POST "$MIND/quality/assessment" -H "Authorization: $BEARER" -H 'Content-Type: application/json' \\
                  -d '{"scorecardId": '$SCORECARD', "assessedUser": 23, "ticketId": 77, "worklog": {"channel": "phone"}}'
                """);
        Curl one = curl.with("ID", opened.text("id"));
        Curl.Answer reported = one.run(200, """
                curl -X PUT "$MIND/quality/assessment/$ID/ai" -H "Authorization: $BEARER" -H 'Content-Type: application/json' \\
                  -d '{"status": "completed", "aiRunId": "run-1", "aiSummary": "Solved", "criteria": [
                        {"criterionId": 1, "score": 3, "reason": "Late"}, {"criterionId": 2, "score": 20, "reason": "Yes"}]}'
                """);
        Curl.Answer edited = one.run(200, """
                curl -X PATCH "$MIND/quality/assessment/$ID" -H "Authorization: $BEARER" -H 'Content-Type: application/json' \\
                  -d '{"supervisorAssessment": "Heard it", "criteria": [{"criterionId": 1, "score": 5, "reason": "In time"}]}'
                """);
        Curl.Answer read = one.run(200, """
                curl "$MIND/quality/assessment/$ID" -H "Authorization: $BEARER"
                """);
        Curl.Answer listed = curl.run(200, """
                curl "$MIND/quality/assessment?state=reviewOngoing&assessedUserId=23&lastDays=7" -H "Authorization: $BEARER"
                """);

        // Then
        assertThat(scorecard.fields()).containsAll(Fields.listed(SCORECARD));
        assertThat(opened.fields()).containsAll(Fields.listed(UNTOUCHED));
        assertThat(reported.fields()).containsAll(Fields.listed(EDITED));
        assertThat(edited.fields()).containsAll(Fields.listed(EDITED));
        assertThat(edited.json().at("/data/totals/percentage").asInt()).isEqualTo(100);
        assertThat(read.json()).isEqualTo(edited.json());
        assertThat(listed.fields()).isEqualTo(Fields.listed(Fields.under("assessments", SUMMARY), "total"));
    }

    @Test
    void shouldAnswerTheTelephoneSystem() throws Exception {
        // When
        Curl.Answer rating = curl.run(201, """
                curl -X POST "$PBX/quality_rate/" -u $ACCOUNT_SID:$AUTH_TOKEN \\
                  -d call_uuid=DOCUMENTED -d extension_id=27875 -d rate=5 -d max_rate=9 -d 'datetime=2019-08-07 12:21:10'
                """);
        Curl.Answer call = curl.run(201, """
                curl -X POST "$PBX/call_history/" -u $ACCOUNT_SID:$AUTH_TOKEN -H 'Content-Type: application/json' \\
                  -d '{"call_uuid": "DOCUMENTED", "bridged_username": "alice", "extension_id": 27875, "duration": 60}'
                """);
        Curl.Answer listed = scoreline.eventually(
                "the rating is listed", this::ratings, all -> !all.json().isEmpty());

        // Then
        assertThat(rating.fields()).isEqualTo(Fields.listed(RATING));
        assertThat(listed.json().isArray()).isTrue();
        assertThat(listed.fields()).isEqualTo(Fields.listed(RATING));
        assertThat(call.fields())
                .containsAll(Fields.listed(
                        "call_uuid bridged_username extension_id extension_type start_datetime duration"));
    }

    private Curl.Answer ratings() {
        try {
            return curl.run(200, """
                    curl -G "$PBX/quality_rate/" -u $ACCOUNT_SID:$AUTH_TOKEN --data-urlencode "extension_id=27875" \\
                      --data-urlencode "start_datetime=2019-08-07 12:00:00" --data-urlencode "end_datetime=2019-08-07 13:00:00"
                    """);
        } catch (IOException | InterruptedException unanswered) {
            throw new IllegalStateException(unanswered);
        }
    }
}
