package dev.scoreline.api.account;

import dev.scoreline.scorecard.identity.IdSecret;
import org.jspecify.annotations.Nullable;

import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The secrets that ids are derived with, by the references that accounts hold. They come from this process's own
 * configuration, {@code scoreline.id-secrets.<reference>}, and never travel through a log.
 */
public final class IdSecrets {

    /** What a setting's name may be, however it is spelt as an environment variable. */
    private static final Pattern REFERENCE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2})+");

    private final Function<String, @Nullable String> settings;

    /** @param settings what is configured under a name, such as Spring's environment */
    public IdSecrets(Function<String, @Nullable String> settings) {
        this.settings = settings;
    }

    /** Throws with a sentence for the operator when there is none or it is no good. */
    IdSecret find(@Nullable String reference) {
        if (reference == null || !REFERENCE.matcher(reference).matches()) {
            throw new IllegalArgumentException(
                    "Expected idSecretReference to be lower-case letters, digits and '-', found "
                            + (reference == null ? "none" : "'" + reference + "'")
                            + "; configure the account with the name of a secret.");
        }
        String name = "scoreline.id-secrets." + reference;
        String text = settings.apply(name);
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(
                    "Expected the setting " + name
                            + ", found none; set it to at least 16 bytes in hex or base64, the same on all instances for ever.");
        }
        try {
            return IdSecret.of(bytes(text.strip()));
        } catch (IllegalArgumentException unfit) {
            throw new IllegalArgumentException(
                    "Expected at least 16 bytes in hex or base64 in the setting " + name
                            + ", found something else; correct it.",
                    unfit);
        }
    }

    /** What can be read as hex is hex, although it could be base64 too. */
    private static byte[] bytes(String text) {
        if (HEX.matcher(text).matches()) {
            return HexFormat.of().parseHex(text);
        }
        return text.indexOf('-') < 0 && text.indexOf('_') < 0
                ? Base64.getDecoder().decode(text)
                : Base64.getUrlDecoder().decode(text);
    }
}
