package dev.scoreline.systemtests.refusals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request as it goes over the wire.
 *
 * @param headers names and values by turns, without whose request it is
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are no text are what it is for
record Message(String method, String target, List<String> headers, byte[] body) {

    static Message of(String method, String target) {
        return new Message(method, target, List.of(), new byte[0]);
    }

    Message to(String other) {
        return new Message(method, other, headers, body);
    }

    Message by(String other) {
        return new Message(other, target, headers, body);
    }

    Message with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.addAll(List.of(name, value));
        return new Message(method, target, more, body);
    }

    /** With a header in place of any of that name. */
    Message instead(String name, String value) {
        List<String> others = new ArrayList<>();
        for (int each = 0; each < headers.size(); each += 2) {
            if (!headers.get(each).equalsIgnoreCase(name)) {
                others.addAll(headers.subList(each, each + 2));
            }
        }
        return new Message(method, target, others, body).with(name, value);
    }

    Message saying(byte[] other) {
        return new Message(method, target, headers, other);
    }

    Message saying(String other) {
        return saying(other.getBytes(StandardCharsets.UTF_8));
    }
}
