package dev.scoreline.api.flex;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The absolute addresses that family A hands out and its clients follow. */
public final class Links {
    private static final String INSIGHTS = "/v1/Insights";
    private static final String QUALITY_MANAGEMENT = INSIGHTS + "/QualityManagement";

    private final String base;

    /**
     * Addresses that begin with {@code base}.
     *
     * @param base scheme, authority and, behind a proxy, the path before {@code /v1}: {@code https://qm.example.com}
     */
    public Links(URI base) {
        String text = base.toString();
        this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** Any address here, by its path. */
    public String at(String path) {
        return base + path;
    }

    public String assessment(String sid) {
        return assessments() + "/" + sid;
    }

    public String assessments() {
        return base + QUALITY_MANAGEMENT + "/Assessments";
    }

    public String comment(String sid) {
        return comments() + "/" + sid;
    }

    public String comments() {
        return assessments() + "/Comments";
    }

    public String questionnaire(String sid) {
        return questionnaires() + "/" + sid;
    }

    public String questionnaires() {
        return base + QUALITY_MANAGEMENT + "/Questionnaires";
    }

    public String category(String sid) {
        return categories() + "/" + sid;
    }

    public String categories() {
        return base + QUALITY_MANAGEMENT + "/Categories";
    }

    public String question(String sid) {
        return questions() + "/" + sid;
    }

    public String questions() {
        return base + QUALITY_MANAGEMENT + "/Questions";
    }

    public String answerSets() {
        return base + QUALITY_MANAGEMENT + "/Settings/AnswerSets";
    }

    public String commentTags() {
        return base + QUALITY_MANAGEMENT + "/Settings/CommentTags";
    }

    /** By its filter rather than a path of its own: an id may hold anything, and a path may not. */
    public String segment(String id) {
        return segments() + "?SegmentId=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    public String segments() {
        return base + INSIGHTS + "/Segments";
    }

    public String conversations() {
        return base + INSIGHTS + "/Conversations";
    }

    public String userRoles() {
        return base + INSIGHTS + "/UserRoles";
    }

    public String session() {
        return base + INSIGHTS + "/Session";
    }
}
