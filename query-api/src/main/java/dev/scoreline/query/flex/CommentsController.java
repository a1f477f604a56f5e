package dev.scoreline.query.flex;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.flex.CommentBody;
import dev.scoreline.api.flex.Links;
import dev.scoreline.api.flex.PublicAddress;
import dev.scoreline.query.paging.Paging;
import dev.scoreline.query.parameter.Absent;
import dev.scoreline.query.parameter.Parameters;
import dev.scoreline.schemas.comment.CommentState;
import dev.scoreline.scorecard.identity.CommentSid;
import dev.scoreline.views.ViewReader;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

/** The comments of an account, by whomever. */
@RestController
@RequestMapping("/v1/Insights/QualityManagement/Assessments/Comments")
public final class CommentsController {

    private final ViewReader views;
    private final Paging paging;
    private final PublicAddress address;

    public CommentsController(ViewReader views, Paging paging, PublicAddress address) {
        this.views = views;
        this.paging = paging;
        this.address = address;
    }

    /** All, or those about a segment, an agent or both. */
    @GetMapping
    Map<String, Object> list(Caller caller, HttpServletRequest request) {
        Links links = address.links(request);
        Parameters parameters = new Parameters(request);
        String segment = parameters.text("SegmentId");
        String agent = parameters.text("AgentId");
        return FlexList.of("comments", links.comments(), caller, parameters, "SegmentId", "AgentId")
                .body(
                        paging,
                        (start, limit) -> views.comments(caller.account().id().value(), segment, agent, start, limit),
                        comment -> CommentBody.of(comment, links));
    }

    @GetMapping("/{sid}")
    CommentBody get(@PathVariable("sid") String sid, Caller caller, HttpServletRequest request) {
        CommentState comment =
                views.comment(caller.account().id().value(), parse(sid).value());
        if (comment == null) {
            throw Absent.of("a comment", sid);
        }
        return CommentBody.of(comment, address.links(request));
    }

    private static CommentSid parse(String sid) {
        try {
            return new CommentSid(sid);
        } catch (IllegalArgumentException notOne) {
            throw Absent.of("a comment", sid);
        }
    }
}
