package dev.scoreline.standalone.command;

import dev.scoreline.scorecard.permission.Permission;
import dev.scoreline.standalone.StandaloneOptions;
import dev.scoreline.standalone.credential.DevelopmentAccount;
import dev.scoreline.standalone.credential.KeyRequest;
import dev.scoreline.standalone.credential.TokenRequest;
import dev.scoreline.standalone.data.Ports;
import dev.scoreline.standalone.data.RefusedException;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the words after {@code ./scoreline}; every fault is one sentence. */
final class CommandLine {

    private static final String DATA = ".scoreline";

    private CommandLine() {}

    static Command parse(List<String> words) {
        if (words.isEmpty()) {
            throw new RefusedException("Expected up, token, key, demo or replay, found nothing.");
        }
        String command = words.getFirst();
        List<String> rest = words.subList(1, words.size());
        return switch (command) {
            case "up" -> up(rest);
            case "token" -> token(rest);
            case "key" -> key(rest);
            case "demo" -> demo(rest);
            case "replay" -> new Command.Replay(data(Options.read(rest, Set.of("--data-dir"), Set.of())));
            default -> throw new RefusedException("Expected up, token, key, demo or replay, found '" + command + "'.");
        };
    }

    private static Command up(List<String> words) {
        Options options = Options.read(
                words,
                Set.of("--data-dir", "--address", "--port", "--kafka-port", "--registry-port", "--dynamo-port"),
                Set.of("--fresh", "--processes"));
        Ports standard = Ports.STANDARD;
        Ports ports = new Ports(
                options.port("--port", standard.http()),
                options.port("--kafka-port", standard.kafka()),
                options.port("--registry-port", standard.registry()),
                options.port("--dynamo-port", standard.dynamo()));
        return new Command.Up(
                new StandaloneOptions(
                        data(options),
                        options.has("--fresh"),
                        options.text("--address", StandaloneOptions.LOOPBACK),
                        ports),
                options.has("--processes"));
    }

    private static Command token(List<String> words) {
        Options options = Options.read(
                words,
                Set.of("--data-dir", "--user", "--name", "--email", "--team", "--permission", "--hours"),
                Set.of());
        return new Command.Token(
                data(options),
                new TokenRequest(
                        DevelopmentAccount.SID,
                        options.required("--user", "the user's id, such as 12"),
                        options.optional("--name"),
                        options.optional("--email"),
                        options.numbers("--team"),
                        permissions(options),
                        Duration.ofHours(options.number("--hours", 24, 1, 24 * 365))));
    }

    private static Command key(List<String> words) {
        String action = words.isEmpty() ? "nothing" : "'" + words.getFirst() + "'";
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        return switch (action) {
            case "'create'" -> {
                Options options = keyOptions(rest, "--name", "--permission");
                String name = options.required("--name", "what the key is for");
                yield new Command.Key(address(options), new KeyRequest.Create(name, permissions(options)));
            }
            case "'list'" -> new Command.Key(address(keyOptions(rest)), new KeyRequest.ListAll());
            case "'revoke'" -> {
                if (rest.isEmpty() || rest.getFirst().startsWith("-")) {
                    throw new RefusedException("Expected the SID of a key after revoke, found none.");
                }
                Options options = keyOptions(rest.subList(1, rest.size()));
                yield new Command.Key(address(options), new KeyRequest.Revoke(rest.getFirst()));
            }
            default -> throw new RefusedException("Expected create, list or revoke after key, found " + action + ".");
        };
    }

    /** Every command that speaks to an instance takes its directory, whether or not it looks there. */
    private static Options keyOptions(List<String> words, String... more) {
        Set<String> named = new HashSet<>(Set.of(more));
        named.addAll(Set.of("--port", "--data-dir"));
        return Options.read(words, named, Set.of());
    }

    private static URI address(Options options) {
        return URI.create("http://" + StandaloneOptions.LOOPBACK + ":" + options.port("--port", Ports.STANDARD.http()));
    }

    private static Command demo(List<String> words) {
        Options options = Options.read(words, Set.of("--data-dir", "--port", "--seed", "--contacts"), Set.of());
        return new Command.Demo(
                address(options), data(options), options.number("--seed", 1, Long.MIN_VALUE, Long.MAX_VALUE), (int)
                        options.number("--contacts", 600, 1, 1_000_000));
    }

    private static Path data(Options options) {
        return Path.of(options.text("--data-dir", DATA));
    }

    private static List<String> permissions(Options options) {
        List<String> known =
                Arrays.stream(Permission.values()).map(Permission::claim).toList();
        List<String> asked = options.list("--permission");
        for (String permission : asked) {
            if (!known.contains(permission)) {
                throw new RefusedException("Expected --permission to name some of "
                        + known.stream().collect(Collectors.joining(", ")) + ", found '" + permission + "'.");
            }
        }
        return asked;
    }
}
