package dev.scoreline.api.body;

import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.testkit.fuzz.FuzzTarget;
import org.springframework.mock.web.MockHttpServletRequest;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.StringJoiner;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is sent as a form is read or refused, and what was read says the same when it is sent again. */
class FormFuzzTest implements FuzzTarget {

    private static final int MOST_PARAMETERS = 1_000;
    private static final HexFormat ESCAPES = HexFormat.of().withPrefix("%");

    @Override
    public void take(byte[] body) {
        Map<String, String[]> parameters;
        try {
            parameters = read(body);
        } catch (ProblemException refused) {
            assertThat(refused.problem().kind()).isEqualTo(Kind.INVALID);
            return;
        }
        assertThat(parameters.values().stream()
                        .mapToInt(values -> values.length)
                        .sum())
                .isLessThanOrEqualTo(MOST_PARAMETERS);
        assertThat(read(written(parameters).getBytes(StandardCharsets.US_ASCII)))
                .usingRecursiveComparison()
                .isEqualTo(parameters);
    }

    private static Map<String, String[]> read(byte[] body) {
        return FormRequest.of(new MockHttpServletRequest(), body).getParameterMap();
    }

    private static String written(Map<String, String[]> parameters) {
        StringJoiner pairs = new StringJoiner("&");
        parameters.forEach((name, values) -> {
            for (String value : values) {
                pairs.add(escaped(name) + "=" + escaped(value));
            }
        });
        return pairs.toString();
    }

    private static String escaped(String text) {
        return ESCAPES.formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
