package dev.scoreline.query.flex;

import dev.scoreline.api.flex.Configured;
import dev.scoreline.query.paging.PageSource;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.views.Page;
import dev.scoreline.views.ViewReader;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** An account's configuration during one request; each kind is read once, when it is first asked for. */
final class Resources implements Configured {

    private static final Comparator<ConfigurationState> BY_FIRST_ACCEPTANCE =
            Comparator.comparing(Resources::firstAcceptedAt).thenComparing(ConfigurationState::getResourceId);

    private final ViewReader views;
    private final String account;
    private final Map<ResourceKind, List<ConfigurationState>> read = new EnumMap<>(ResourceKind.class);
    private final Map<ResourceKind, Map<String, ConfigurationState>> byId = new EnumMap<>(ResourceKind.class);

    Resources(ViewReader views, String account) {
        this.views = views;
        this.account = account;
    }

    /** Those that live, in their order. */
    List<ConfigurationState> living(ResourceKind kind) {
        return all(kind).stream().filter(Resources::isAlive).toList();
    }

    /** The one that lives under this id; null when there is none. */
    @Nullable ConfigurationState alive(ResourceKind kind, String id) {
        ConfigurationState state = views.resource(account, kind, id);
        return state != null && isAlive(state) ? state : null;
    }

    @Override
    public @Nullable ConfigurationState find(ResourceKind kind, String id) {
        return byId.computeIfAbsent(
                        kind,
                        ignored -> all(kind).stream()
                                .collect(Collectors.toMap(ConfigurationState::getResourceId, Function.identity())))
                .get(id);
    }

    /** Those that live and are wanted, page by page. What is deleted keeps its place, so that pages stay as they are. */
    PageSource<ConfigurationState> pages(ResourceKind kind, Predicate<ConfigurationState> wanted) {
        return (start, limit) -> {
            List<ConfigurationState> rest = all(kind).stream()
                    .skip(after(kind, start))
                    .filter(state -> isAlive(state) && wanted.test(state))
                    .toList();
            return rest.size() <= limit
                    ? new Page<>(rest, null)
                    : new Page<>(rest.subList(0, limit), rest.get(limit - 1).getResourceId());
        };
    }

    private long after(ResourceKind kind, @Nullable String start) {
        return start == null
                ? 0
                : 1
                        + all(kind).stream()
                                .takeWhile(state -> !state.getResourceId().equals(start))
                                .count();
    }

    private List<ConfigurationState> all(ResourceKind kind) {
        return read.computeIfAbsent(
                kind,
                unread -> views.resources(account, unread).stream()
                        .sorted(BY_FIRST_ACCEPTANCE)
                        .toList());
    }

    private static Instant firstAcceptedAt(ConfigurationState state) {
        return Objects.requireNonNullElse(state.getFirstAcceptedAt(), state.getModifiedAt());
    }

    private static boolean isAlive(ConfigurationState state) {
        return state.getDeletedAt() == null;
    }
}
