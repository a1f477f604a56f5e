package dev.scoreline.query.flex;

import dev.scoreline.query.fixture.Client;
import dev.scoreline.query.fixture.ContactCentre;
import dev.scoreline.query.fixture.TestServer;
import dev.scoreline.schemas.configuration.AnswerOption;
import dev.scoreline.schemas.configuration.AnswerSet;
import dev.scoreline.schemas.configuration.Category;
import dev.scoreline.schemas.configuration.CommentTag;
import dev.scoreline.schemas.configuration.CommentTags;
import dev.scoreline.schemas.configuration.Question;
import dev.scoreline.schemas.configuration.Questionnaire;
import dev.scoreline.schemas.configuration.ResourceKind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ConfigurationIT {
    private static final String ROOT = "/v1/Insights/QualityManagement";
    private static final String CATEGORY = ContactCentre.CATEGORY;
    private static final String URL = TestServer.address() + ROOT;

    private final ContactCentre centre = TestServer.contactCentre();
    private final Client anybody = TestServer.as(centre, "linda");
    private final String account = centre.account().value();

    @Test
    void shouldShowAQuestionnaireWithItsQuestionsInOrder() {
        // Given
        configured();
        String sid = questionnaire(1, true, ContactCentre.metric(2), ContactCentre.metric(1));

        // When
        Client.Answer answer = anybody.get(ROOT + "/Questionnaires/" + sid);

        // Then
        String question =
                "{\"question\":\"Question %d?\",\"description\":null,\"category\":{\"category_sid\":\"" + CATEGORY
                        + "\",\"category_name\":\"Manners\"},\"question_sid\":\"%s\",\"answer_set_id\":\"two-options\","
                        + "\"allow_na\":true,\"usage\":1}";
        assertThat(answer.text())
                .isEqualTo("{\"account_sid\":\"" + account + "\",\"questionnaire_sid\":\"" + sid
                        + "\",\"name\":\"Questionnaire 1\",\"description\":null,\"active\":true,\"questions\":["
                        + question.formatted(2, ContactCentre.metric(2)) + ","
                        + question.formatted(1, ContactCentre.metric(1)) + "],\"url\":\"" + URL + "/Questionnaires/"
                        + sid + "\"}");
    }

    @Test
    void shouldLeaveOutInactiveQuestionnairesUnlessAskedFor() {
        // Given
        String active = questionnaire(1, true);
        String inactive = questionnaire(2, false);

        // When
        JsonNode plain = anybody.get(ROOT + "/Questionnaires").json();
        JsonNode all =
                anybody.get(ROOT + "/Questionnaires?IncludeInactive=true").json();

        // Then
        assertThat(sids(plain, "questionnaires", "questionnaire_sid")).containsExactly(active);
        assertThat(sids(all, "questionnaires", "questionnaire_sid")).containsExactly(active, inactive);
        assertThat(all.at("/meta/url").asString())
                .isEqualTo(URL + "/Questionnaires?IncludeInactive=true&PageSize=50&Page=0");
    }

    @Test
    void shouldListQuestionsOfTheGivenCategoriesWithTheirAnswers() {
        // Given
        configured();

        // When
        JsonNode of = anybody.get(ROOT + "/Questions?CategorySid=" + CATEGORY + "&CategorySid=FY" + "0".repeat(32))
                .json();
        JsonNode others =
                anybody.get(ROOT + "/Questions?CategorySid=FY" + "0".repeat(32)).json();

        // Then
        assertThat(sids(of, "questions", "question_sid"))
                .containsExactly(ContactCentre.metric(1), ContactCentre.metric(2));
        assertThat(of.at("/questions/0/answer_set/answers/1").toString())
                .isEqualTo("{\"id\":\"no\",\"name\":\"No\",\"description\":null,\"score\":0,\"sort\":1}");
        assertThat(of.at("/questions/0/answer_set/answers")).hasSize(2);
        assertThat(others.get("questions")).isEmpty();
    }

    @Test
    void shouldListCategoriesPageByPageWithoutThoseDeleted() {
        // Given
        List<String> living = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            String sid = "FY" + String.format("%032x", i);
            centre.configure(centre.state(ResourceKind.CATEGORY, sid)
                    .setCategory(new Category(sid, (long) i, "Category " + i))
                    .setDeletedAt(i % 3 == 1 ? Instant.EPOCH : null));
            if (i % 3 != 1) {
                living.add(sid);
            }
        }

        // When
        List<String> seen = new ArrayList<>();
        for (String address = ROOT + "/Categories?PageSize=2"; !address.isEmpty(); ) {
            JsonNode body = anybody.get(address).json();
            seen.addAll(sids(body, "categories", "category_sid"));
            address = body.at("/meta/next_page_url").asString("");
        }

        // Then
        assertThat(seen).isEqualTo(living);
    }

    @Test
    void shouldShowAnswerSetsBesideTheAnswerThatSaysNotApplicable() {
        // Given
        configured();

        // When
        JsonNode body = anybody.get(ROOT + "/Settings/AnswerSets").json();

        // Then
        assertThat(body.at("/answer_sets/0/category_id").asString()).isEqualTo("two-options");
        assertThat(body.at("/answer_sets/0/type").asString()).isEqualTo("select");
        assertThat(Client.column(body.get("answer_set_categories"), "name"))
                .containsExactly("Two Options", "Three Options", "Rating");
        assertThat(body.get("not_applicable").toString())
                .isEqualTo("{\"id\":\"na\",\"name\":\"N/A\",\"description\":null,\"score\":0,\"sort\":0}");
        assertThat(body.get("url").asString()).isEqualTo(URL + "/Settings/AnswerSets");
    }

    @Test
    void shouldShowCommentTags() {
        // Given
        centre.configure(centre.state(ResourceKind.COMMENT_TAGS, "main")
                .setCommentTags(new CommentTags(List.of(new CommentTag("good", "Good")))));

        // When
        String body = anybody.get(ROOT + "/Settings/CommentTags").text();

        // Then
        assertThat(body)
                .isEqualTo("{\"account_sid\":\"" + account
                        + "\",\"comments\":[{\"id\":\"good\",\"name\":\"Good\",\"sort\":0,\"default\":false}],\"url\":\""
                        + URL + "/Settings/CommentTags\"}");
    }

    @Test
    void shouldNotFindAQuestionnaireThatIsDeletedOrAnotherAccounts() {
        // Given
        String sid = questionnaire(1, true);

        // When
        int foreign = TestServer.as(TestServer.contactCentre(), "linda")
                .get(ROOT + "/Questionnaires/" + sid)
                .status();
        centre.configure(centre.state(ResourceKind.QUESTIONNAIRE, sid)
                .setVersion(2L)
                .setQuestionnaire(new Questionnaire(sid, 1L, "Questionnaire 1", null, true, List.of()))
                .setDeletedAt(Instant.EPOCH));
        Client.Answer deleted = anybody.get(ROOT + "/Questionnaires/" + sid);

        // Then
        assertThat(foreign).isEqualTo(404);
        assertThat(deleted.status()).isEqualTo(404);
        assertThat(deleted.json().get("code").asInt()).isEqualTo(20404);
    }

    @Test
    void shouldListResourcesInTheOrderInWhichTheyWereMadeAndThenBySid() {
        // Given
        Instant first = Instant.parse("2026-03-01T10:00:00Z");
        String seventh = category(7, 1, first);
        String third = category(3, 1, first.plusSeconds(1));
        String ninth = category(9, 1, first.plusSeconds(2));
        String second = category(2, 1, first.plusSeconds(2));

        // When
        category(3, 2, first.plusSeconds(1));

        // Then
        assertThat(sids(anybody.get(ROOT + "/Categories").json(), "categories", "category_sid"))
                .containsExactly(seventh, third, second, ninth);
    }

    @Test
    void shouldRefuseACategoryThatIsNoneTogetherWithAllElse() {
        // When
        Client.Answer answer = anybody.get(ROOT + "/Questions?CategorySid=" + CATEGORY + "&CategorySid=x&Page=-1");

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/details/errors")).hasSize(2);
        assertThat(answer.text()).contains("CategorySid: Expected FY and 32 hexadecimal digits, found 'x'.", "Page: ");
    }

    @Test
    void shouldRefuseAnIncludeInactiveThatIsNeitherTrueNorFalse() {
        // When
        Client.Answer answer = anybody.get(ROOT + "/Questionnaires?IncludeInactive=perhaps");

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("IncludeInactive: Expected true or false, found 'perhaps'.");
    }

    private String category(int digit, long version, Instant madeAt) {
        String sid = "FY" + Integer.toString(digit).repeat(32);
        centre.configure(centre.state(ResourceKind.CATEGORY, sid)
                .setVersion(version)
                .setFirstAcceptedAt(madeAt)
                .setCategory(new Category(sid, (long) digit, "Category " + version)));
        return sid;
    }

    private void configured() {
        centre.configure(
                centre.state(ResourceKind.CATEGORY, CATEGORY).setCategory(new Category(CATEGORY, 1L, "Manners")));
        centre.configure(centre.state(ResourceKind.ANSWER_SET, "two-options")
                .setAnswerSet(new AnswerSet(
                        "two-options",
                        "Two Options",
                        List.of(
                                new AnswerOption("yes", "Yes", new BigDecimal("100.000000")),
                                new AnswerOption("no", "No", new BigDecimal("0.000000")),
                                new AnswerOption("na", "N/A", null)))));
        for (int i = 1; i <= 2; i++) {
            String sid = ContactCentre.metric(i);
            centre.configure(centre.state(ResourceKind.QUESTION, sid)
                    .setQuestion(new Question(
                            sid, (long) i, CATEGORY, "Question " + i + "?", null, "two-options", true, 1)));
        }
    }

    private String questionnaire(int number, boolean active, String... questions) {
        String sid = "GM" + String.format("%032x", number);
        centre.configure(centre.state(ResourceKind.QUESTIONNAIRE, sid)
                .setQuestionnaire(new Questionnaire(
                        sid, (long) number, "Questionnaire " + number, null, active, List.of(questions))));
        return sid;
    }

    private static List<String> sids(JsonNode body, String list, String field) {
        return Client.column(body.get(list), field);
    }
}
