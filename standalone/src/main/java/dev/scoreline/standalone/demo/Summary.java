package dev.scoreline.standalone.demo;

import dev.scoreline.standalone.credential.DevelopmentAccount;
import org.jspecify.annotations.Nullable;

import java.net.URI;

/** What to look at after the day. */
record Summary(URI address, Player.@Nullable Shown discussed) {

    String text() {
        String curl = "  curl -u " + DevelopmentAccount.SID + ":" + DevelopmentAccount.AUTH_TOKEN + " '" + address;
        StringBuilder text = new StringBuilder("\nLook at:\n");
        if (discussed != null) {
            text.append(curl)
                    .append("/api/mind/quality/assessment/")
                    .append(discussed.assessment())
                    .append("'\n")
                    .append(curl)
                    .append("/v1/assessments/")
                    .append(discussed.assessment())
                    .append("/explanation'\n")
                    .append(curl)
                    .append("/v1/assessments/")
                    .append(discussed.assessment())
                    .append("/history'\n")
                    .append(curl)
                    .append("/client/")
                    .append(DevelopmentAccount.CLIENT_ID)
                    .append("/call_history/")
                    .append(discussed.contact().callUuid())
                    .append("'\n");
        }
        return text.append(curl)
                .append("/api/mind/quality/assessment?state=discussedWithAssessee&limit=5'\n")
                .append(curl)
                .append("/client/")
                .append(DevelopmentAccount.CLIENT_ID)
                .append("/quality_rate/?start_datetime=2026-01-15%2010:00:00&end_datetime=2026-01-15%2011:00:00'\n")
                .append(curl)
                .append("/v1/Insights/QualityManagement/Assessments/Comments?AgentId=agent-101'\n")
                .toString();
    }
}
