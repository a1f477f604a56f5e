package dev.scoreline.standalone.command;

import dev.scoreline.standalone.Replay;
import dev.scoreline.standalone.Running;
import dev.scoreline.standalone.Standalone;
import dev.scoreline.standalone.credential.DevelopmentAccount;
import dev.scoreline.standalone.credential.Keys;
import dev.scoreline.standalone.credential.SigningKey;
import dev.scoreline.standalone.data.DataDirectory;
import dev.scoreline.standalone.data.RefusedException;
import dev.scoreline.standalone.demo.Demo;
import dev.scoreline.standalone.processes.Processes;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/** What {@code ./scoreline up}, {@code token}, {@code key}, {@code demo} and {@code replay} run. */
public final class Main {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        int status = run(List.of(arguments), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    private static int run(List<String> words, PrintStream out, PrintStream err) throws InterruptedException {
        Command command;
        try {
            command = CommandLine.parse(words);
        } catch (RefusedException misused) {
            err.println(misused.getMessage());
            return MISUSED;
        }
        try {
            switch (command) {
                case Command.Up up -> up(up, out, err);
                case Command.Token token -> out.println(token(token));
                case Command.Key key -> key(key, out);
                case Command.Replay replay -> replay(replay, out);
                case Command.Demo demo -> {
                    return demo(demo, out) == 0 ? 0 : FAILED;
                }
            }
            return 0;
        } catch (RefusedException refused) {
            err.println(refused.getMessage());
            return FAILED;
        }
    }

    private static String token(Command.Token token) {
        return SigningKey.in(DataDirectory.keys(token.data())).sign(token.request(), Instant.now());
    }

    /** Not as an option: what stands on a command line can be read by everybody on the machine. */
    private static void key(Command.Key key, PrintStream out) {
        String token = Objects.requireNonNullElse(System.getenv("SCORELINE_AUTH_TOKEN"), DevelopmentAccount.AUTH_TOKEN);
        new Keys(key.address(), token, out).run(key.request());
    }

    private static void replay(Command.Replay replay, PrintStream out) {
        logTo(replay.data());
        Replay.prepare(replay.data());
        out.println("What follows from the facts is gone; './scoreline up' makes it again.");
    }

    /** Signed with the key that the instance on that directory believes. */
    private static int demo(Command.Demo demo, PrintStream out) {
        SigningKey key = SigningKey.in(DataDirectory.keys(demo.data()));
        return new Demo(demo.address(), key, out).play(demo.seed(), demo.contacts());
    }

    /** Returns when the process is asked to end; what runs is stopped by then. */
    private static void up(Command.Up up, PrintStream out, PrintStream err) throws InterruptedException {
        logTo(up.options().data());
        Instant started = Instant.now();
        Announcement announcement = new Announcement(out, started);
        Running running = up.processes()
                ? Processes.start(up.options(), announcement::progress)
                : Standalone.start(up.options(), announcement::progress);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running, announcement, stopped), "stop"));
        running.whenFailed(sentence -> end(sentence, err));
        announcement.ready(running.address(), up.options());
        stopped.await();
    }

    /** From a thread of its own: whoever tells of the failure has to be stopped, too. */
    private static void end(String sentence, PrintStream err) {
        err.println(sentence);
        Thread.ofPlatform().name("exit").start(() -> System.exit(FAILED));
    }

    private static void stop(Running running, Announcement announcement, CountDownLatch stopped) {
        try {
            announcement.stopping();
            running.close();
            announcement.stopped();
        } finally {
            stopped.countDown();
        }
    }

    /** Before the first line is logged: the console is for people, the file for whoever looks for a cause. */
    private static void logTo(Path data) {
        System.setProperty("scoreline.logs", DataDirectory.logs(data).toString());
        System.setProperty("logback.configurationFile", "dev/scoreline/standalone/logback.xml");
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        // Now, by one thread: parts that start side by side would find it half set up, and say so on the console.
        LoggerFactory.getILoggerFactory();
    }
}
