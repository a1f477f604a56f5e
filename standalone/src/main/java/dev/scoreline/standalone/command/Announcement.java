package dev.scoreline.standalone.command;

import dev.scoreline.standalone.StandaloneOptions;
import dev.scoreline.standalone.credential.DevelopmentAccount;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells whoever sits before the console how far the start is, and what to try then. */
record Announcement(PrintStream out, Instant started) {

    /** A part is ready. */
    void progress(String part) {
        out.printf(Locale.ROOT, "  %5.1f s  %s%n", seconds(), part);
    }

    void ready(URI address, StandaloneOptions options) {
        out.print(text(address, options));
        out.flush();
    }

    void stopping() {
        out.println();
        out.println("Stopping ...");
    }

    void stopped() {
        out.println("Stopped; what was accepted is kept.");
    }

    private static String text(URI address, StandaloneOptions options) {
        String credentials = DevelopmentAccount.SID + ":" + DevelopmentAccount.AUTH_TOKEN;
        return """

                Scoreline is ready on %1$s

                  account      %2$s
                  auth token   %3$s
                  client id    %4$d (telephony API)
                  user tokens  ./scoreline token%5$s --user 12 --name Supervisor --email supervisor@example.com --team 7 --permission qualityDoAssessmentsAll

                Try:
                  curl -u %6$s '%1$s/client/%4$d/quality_rate/' -d call_uuid=BF4643A0B90D11E98DA84B40F3DF0459 -d extension_id=27874 -d rate=5 -d max_rate=9
                  curl -u %6$s '%1$s/client/%4$d/quality_rate/?extension_id=27874'

                A whole day of a contact centre: ./scoreline demo%7$s        Stop: Ctrl-C
                """.formatted(
                        address,
                        DevelopmentAccount.SID,
                        DevelopmentAccount.AUTH_TOKEN,
                        DevelopmentAccount.CLIENT_ID,
                        elsewhere(options),
                        credentials,
                        elsewhere(options) + otherPort(options));
    }

    private static String elsewhere(StandaloneOptions options) {
        return options.data().equals(StandaloneOptions.standard().data()) ? "" : " --data-dir " + options.data();
    }

    private static String otherPort(StandaloneOptions options) {
        int port = options.ports().http();
        return port == StandaloneOptions.standard().ports().http() ? "" : " --port " + port;
    }

    private double seconds() {
        return Duration.between(started, Instant.now()).toMillis() / 1000.0;
    }
}
