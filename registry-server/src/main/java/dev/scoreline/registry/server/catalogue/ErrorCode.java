package dev.scoreline.registry.server.catalogue;

/** The codes by which Confluent's clients tell failures apart, with the HTTP status each travels under. */
public enum ErrorCode {
    BAD_REQUEST(400, 400),
    NOT_FOUND(404, 404),
    METHOD_NOT_ALLOWED(405, 405),
    INCOMPATIBLE_SCHEMA(409, 409),
    TOO_LARGE(413, 413),
    UNSUPPORTED_MEDIA_TYPE(415, 415),
    SUBJECT_NOT_FOUND(404, 40401),
    VERSION_NOT_FOUND(404, 40402),
    SCHEMA_NOT_FOUND(404, 40403),
    SUBJECT_SOFT_DELETED(404, 40404),
    SUBJECT_NOT_SOFT_DELETED(404, 40405),
    VERSION_SOFT_DELETED(404, 40406),
    VERSION_NOT_SOFT_DELETED(404, 40407),
    LEVEL_NOT_CONFIGURED(404, 40408),
    MODE_NOT_CONFIGURED(404, 40409),
    INVALID_SCHEMA(422, 42201),
    INVALID_VERSION(422, 42202),
    INVALID_LEVEL(422, 42203),
    INVALID_MODE(422, 42204),
    OPERATION_NOT_PERMITTED(422, 42205),
    INVALID_SUBJECT(422, 42208),
    INTERNAL(500, 500),
    STORE_FAILED(500, 50001);

    private final int status;
    private final int code;

    ErrorCode(int status, int code) {
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public int code() {
        return code;
    }
}
