package dev.scoreline.api.caller;

import dev.scoreline.api.limit.LimitSettings;
import dev.scoreline.api.limit.Rate;
import dev.scoreline.api.limit.TokenBuckets;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.LongSupplier;

/**
 * Slows down whoever tries credentials that do not hold, by the address they come from.
 *
 * <p>Nothing is counted against an account or key that is named: whoever knows one could lock its owner out. An address
 * that guesses too much is no longer listened to when it brings credentials that this process has not seen hold; who is
 * known is let in from there as before, so that a guesser behind a shared gateway does not lock out its neighbours.
 */
public final class RefusedAttempts {

    private static final int REMEMBERED = 10_000;
    private static final int NETWORK_OF_V6 = 8;

    private final TokenBuckets<String> addresses;

    public RefusedAttempts(LimitSettings settings, LongSupplier nanos) {
        LimitSettings.Refused refused = settings.refused();
        this.addresses = new TokenBuckets<>(new Rate(refused.perSecond(), refused.burst()), REMEMBERED, nanos);
    }

    /** Throws unless credentials from there may be looked at that might not hold. */
    public void admit(String address) {
        Duration wait = addresses.missing(network(address));
        if (!wait.isZero()) {
            throw tooMany(wait);
        }
    }

    /** Counts credentials that did not hold; throws when they were one too many. */
    public void count(String address) {
        Duration wait = addresses.take(network(address));
        if (!wait.isZero()) {
            throw tooMany(wait);
        }
    }

    private static ProblemException tooMany(Duration wait) {
        return new ProblemException(Problem.tooMany(
                "Too many credentials from your address did not hold; correct them before you send them again.", wait));
    }

    /** Whoever has one address of IPv6 has all of its network. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length <= NETWORK_OF_V6
                    ? address
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_OF_V6));
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }
}
