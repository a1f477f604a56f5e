package dev.scoreline.systemtests.tenants;

import dev.scoreline.contracts.Contract;
import dev.scoreline.contracts.Operation;
import dev.scoreline.systemtests.tenants.Cell.Outcome;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The account that has no part in what others do: what it sees, and what of it others must never see. */
final class Outsider {

    /** Shorter ids, which accounts count for themselves, stand in many a text. */
    private static final int UNMISTAKABLE = 8;

    private final World world;
    private final Role account;
    private final List<String> secrets;
    private Map<String, String> seen = Map.of();

    Outsider(World world) {
        this.world = world;
        this.account = Role.account(world.tenant());
        this.secrets = Stream.concat(
                        Stream.of(
                                world.tenant().canary(),
                                world.tenant().sid(),
                                world.tenant().authToken()),
                        Stream.of(Kind.values()).map(world::own).filter(id -> id.length() >= UNMISTAKABLE))
                .toList();
    }

    List<String> secrets() {
        return secrets;
    }

    /** What reading showed when it was last tried. */
    Map<String, String> hasSeen() {
        return seen.isEmpty() ? sees() : seen;
    }

    /** All that reading shows the account, by operation. */
    Map<String, String> sees() {
        Map<String, String> now = Contract.all().parallelStream()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> !operation.name().equals("native followChanges"))
                .collect(Collectors.toMap(
                        Operation::name,
                        operation -> new Cell(operation, "", Whose.OWN, account)
                                .ask(world, world)
                                .answer()
                                .toString()));
        seen = now;
        return now;
    }

    /** What of this account stands in an answer to another's, apart from the id that was asked about. */
    Optional<String> findsItselfIn(Outcome outcome) {
        String text =
                outcome.answer() + outcome.answer().response().headers().map().toString();
        return secrets.stream()
                .filter(secret -> !secret.equals(outcome.id()))
                .filter(text::contains)
                .findFirst();
    }
}
