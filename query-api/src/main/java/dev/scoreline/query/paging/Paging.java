package dev.scoreline.query.paging;

import dev.scoreline.api.problem.Fault;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.views.Page;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Reads the page of a list that a client asks for, and says how to ask for its neighbours. */
public final class Paging {

    private final PageTokens tokens;

    public Paging(PageTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * One page, with the tokens of those beside it.
     *
     * @param first whether it is the first page, before which there is none
     * @param previous the token of the page before; null where that is the first page, which needs none
     */
    public record Served<T>(
            List<T> rows,
            boolean first,
            @Nullable String previous,
            @Nullable String next) {}

    /** What is asked for: how many rows, and from where on; {@code field} is the parameter that brought the token. */
    public record Asked(int size, @Nullable String token, String field) {}

    /**
     * The page that is asked for.
     *
     * @param query the account, the list and every filter: a token holds for these alone
     */
    public <T> Served<T> serve(Asked asked, List<String> query, PageSource<T> source) {
        Cursor cursor = cursor(asked, query).found(source);
        Page<T> page = source.read(cursor.start(), asked.size());
        Cursor previous = cursor.previous();
        return new Served<>(
                page.rows(),
                previous == null,
                previous == null || previous.page() == 0 ? null : tokens.write(previous, query),
                page.next() == null ? null : tokens.write(cursor.next(page.next()), query));
    }

    private Cursor cursor(Asked asked, List<String> query) {
        if (asked.token() == null) {
            return Cursor.first(asked.size());
        }
        Cursor cursor = tokens.read(asked.token(), query);
        if (cursor == null) {
            throw new ProblemException(Problem.invalid(List.of(new Fault(
                    asked.field(),
                    "Expected a token that this list handed out for the same filters, found another;"
                            + " begin again without one"))));
        }
        return cursor;
    }
}
