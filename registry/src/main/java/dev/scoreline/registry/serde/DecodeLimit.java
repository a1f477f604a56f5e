package dev.scoreline.registry.serde;

import java.io.IOException;

/** Says inside a decode which limit was hit; what leaves the deserializer also names topic and schema. */
final class DecodeLimit extends IOException {

    DecodeLimit(String message) {
        super(message);
    }
}
