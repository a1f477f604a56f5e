package dev.scoreline.standalone.demo;

import dev.scoreline.standalone.credential.DevelopmentAccount;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What to look at after the day: commands that show something when they are pasted.
 *
 * @param discussed an assessment that went all the way; a short day may have none
 */
record Summary(URI address, List<Contact> day, Player.@Nullable Shown discussed) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'%20'HH:mm:ss");

    String text() {
        List<String> paths = new ArrayList<>();
        if (discussed != null) {
            paths.add("/api/mind/quality/assessment/" + discussed.assessment());
            paths.add("/v1/assessments/" + discussed.assessment() + "/explanation");
            paths.add("/v1/assessments/" + discussed.assessment() + "/history");
            paths.add(client() + "/call_history/" + discussed.contact().callUuid());
        }
        paths.add("/api/mind/quality/assessment?limit=5" + (discussed == null ? "" : "&state=discussedWithAssessee"));
        day.stream()
                .filter(contact -> contact.rating() != null)
                .findFirst()
                .ifPresent(rated -> paths.add(ratingsAround(rated)));
        day.stream()
                .filter(contact -> contact.comment() != null)
                .findFirst()
                .ifPresent(heard -> paths.add("/v1/Insights/QualityManagement/Assessments/Comments?AgentId="
                        + heard.agent().username()));
        StringBuilder text = new StringBuilder("\nLook at:\n");
        paths.forEach(path -> text.append(command(path)));
        return text.toString();
    }

    private static String client() {
        return "/client/" + DevelopmentAccount.CLIENT_ID;
    }

    /** The hour in which that caller hung up, which is when callers rate. */
    private static String ratingsAround(Contact rated) {
        LocalDateTime hour = rated.startedAt().plusSeconds(rated.seconds()).truncatedTo(ChronoUnit.HOURS);
        return client() + "/quality_rate/?start_datetime=" + TIME.format(hour) + "&end_datetime="
                + TIME.format(hour.plusHours(1));
    }

    private String command(String path) {
        return "  curl -u " + DevelopmentAccount.SID + ":" + DevelopmentAccount.AUTH_TOKEN + " '" + address + path
                + "'\n";
    }
}
