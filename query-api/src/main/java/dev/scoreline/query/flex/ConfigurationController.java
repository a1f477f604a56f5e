package dev.scoreline.query.flex;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.flex.AnswerSetsBody;
import dev.scoreline.api.flex.CategoryBody;
import dev.scoreline.api.flex.CommentTagsBody;
import dev.scoreline.api.flex.Links;
import dev.scoreline.api.flex.PublicAddress;
import dev.scoreline.api.flex.QuestionBody;
import dev.scoreline.api.flex.QuestionnaireBody;
import dev.scoreline.query.paging.Paging;
import dev.scoreline.query.parameter.Absent;
import dev.scoreline.query.parameter.Parameters;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.views.ViewReader;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What questionnaires are made of. Every user of the account may read it. */
@RestController
@RequestMapping("/v1/Insights/QualityManagement")
public final class ConfigurationController {

    private static final Pattern CATEGORY = Pattern.compile("FY[0-9a-fA-F]{32}");

    private final ViewReader views;
    private final Paging paging;
    private final PublicAddress address;

    public ConfigurationController(ViewReader views, Paging paging, PublicAddress address) {
        this.views = views;
        this.paging = paging;
        this.address = address;
    }

    /** Active ones; with {@code IncludeInactive} all. */
    @GetMapping("/Questionnaires")
    Map<String, Object> questionnaires(Caller caller, HttpServletRequest request) {
        Links links = address.links(request);
        Resources resources = resources(caller);
        Parameters parameters = new Parameters(request);
        boolean all = includesInactive(parameters);
        return FlexList.of("questionnaires", links.questionnaires(), caller, parameters, "IncludeInactive")
                .body(
                        paging,
                        resources.pages(
                                ResourceKind.QUESTIONNAIRE,
                                state -> all || state.getQuestionnaire().getActive()),
                        state -> QuestionnaireBody.of(state, resources, links));
    }

    @GetMapping("/Questionnaires/{sid}")
    QuestionnaireBody questionnaire(@PathVariable("sid") String sid, Caller caller, HttpServletRequest request) {
        Resources resources = resources(caller);
        ConfigurationState state = resources.alive(ResourceKind.QUESTIONNAIRE, sid);
        if (state == null) {
            throw Absent.of("a questionnaire", sid);
        }
        return QuestionnaireBody.of(state, resources, address.links(request));
    }

    @GetMapping("/Categories")
    Map<String, Object> categories(Caller caller, HttpServletRequest request) {
        Links links = address.links(request);
        return FlexList.of("categories", links.categories(), caller, new Parameters(request))
                .body(
                        paging,
                        resources(caller).pages(ResourceKind.CATEGORY, state -> true),
                        state -> CategoryBody.of(state, links));
    }

    /** All, or those of the given categories. */
    @GetMapping("/Questions")
    Map<String, Object> questions(Caller caller, HttpServletRequest request) {
        Links links = address.links(request);
        Resources resources = resources(caller);
        Parameters parameters = new Parameters(request);
        List<String> categories = parameters.texts(
                "CategorySid",
                "FY and 32 hexadecimal digits",
                text -> CATEGORY.matcher(text).matches() ? text : null);
        return FlexList.of("questions", links.questions(), caller, parameters, "CategorySid")
                .body(
                        paging,
                        resources.pages(
                                ResourceKind.QUESTION,
                                state -> categories.isEmpty()
                                        || categories.contains(
                                                state.getQuestion().getCategorySid())),
                        state -> QuestionBody.of(state, resources, links));
    }

    @GetMapping("/Settings/AnswerSets")
    AnswerSetsBody answerSets(Caller caller, HttpServletRequest request) {
        return AnswerSetsBody.of(
                caller.account().id().value(),
                resources(caller).living(ResourceKind.ANSWER_SET),
                address.links(request));
    }

    @GetMapping("/Settings/CommentTags")
    CommentTagsBody commentTags(Caller caller, HttpServletRequest request) {
        return CommentTagsBody.of(
                caller.account().id().value(),
                resources(caller).living(ResourceKind.COMMENT_TAGS).stream()
                        .flatMap(state -> state.getCommentTags().getTags().stream())
                        .toList(),
                address.links(request));
    }

    private Resources resources(Caller caller) {
        return new Resources(views, caller.account().id().value());
    }

    private static boolean includesInactive(Parameters parameters) {
        Boolean value =
                parameters.read("IncludeInactive", "true or false", text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> null;
                });
        return Boolean.TRUE.equals(value);
    }
}
