package dev.scoreline.api.caller;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.scorecard.permission.Permission;
import org.jspecify.annotations.Nullable;

import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a proven token says of its bearer. */
record Claims(
        AccountId account,
        Actor actor,
        @Nullable String name,
        @Nullable String email) {

    /** What accounts and keys are called in the history: nobody else may be taken for one. */
    private static final Pattern SID = Pattern.compile("(AC|SK)[0-9a-fA-F]{32}");

    /** Throws for a claim of the wrong kind: a team that is not understood could widen what its bearer sees. */
    static Claims of(JWTClaimsSet claims) throws ParseException {
        String subject = claims.getSubject();
        if (subject == null || subject.isBlank() || SID.matcher(subject).matches()) {
            throw new ParseException("Expected a person's or a worker's subject, found none or a sid of ours", 0);
        }
        return new Claims(
                account(claims),
                new Actor(subject, Actor.Kind.USER, permissions(claims), teams(claims)),
                claims.getStringClaim("name"),
                claims.getStringClaim("email"));
    }

    private static AccountId account(JWTClaimsSet claims) throws ParseException {
        String account = claims.getStringClaim("account_sid");
        if (account == null) {
            throw new ParseException("Expected account_sid, found none", 0);
        }
        try {
            return new AccountId(account);
        } catch (IllegalArgumentException malformed) {
            throw new ParseException("Expected an account sid in account_sid, found something else", 0);
        }
    }

    private static Set<Permission> permissions(JWTClaimsSet claims) throws ParseException {
        List<String> named = claims.getStringListClaim("permissions");
        if (named != null && named.contains(null)) {
            throw new ParseException("Expected texts in permissions, found null", 0);
        }
        return named == null ? Set.of() : Permission.named(Set.copyOf(named));
    }

    private static Set<Long> teams(JWTClaimsSet claims) throws ParseException {
        List<Object> listed = claims.getListClaim("teams");
        Set<Long> teams = new HashSet<>();
        for (Object team : listed == null ? List.of() : listed) {
            if (!(team instanceof Long || team instanceof Integer)) {
                throw new ParseException("Expected integers in teams, found something else", 0);
            }
            teams.add(((Number) team).longValue());
        }
        return teams;
    }
}
