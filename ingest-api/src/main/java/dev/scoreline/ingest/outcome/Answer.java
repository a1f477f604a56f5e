package dev.scoreline.ingest.outcome;

import dev.scoreline.api.token.WriteToken;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers to writes, each with the token by which a client reads what it wrote. */
public final class Answer {

    private Answer() {}

    public static <T> ResponseEntity<T> created(WriteToken token, T body) {
        return of(HttpStatus.CREATED, token).body(body);
    }

    public static <T> ResponseEntity<T> ok(WriteToken token, T body) {
        return of(HttpStatus.OK, token).body(body);
    }

    public static ResponseEntity.BodyBuilder of(HttpStatus status, WriteToken token) {
        return ResponseEntity.status(status).header(WriteToken.HEADER, token.text());
    }
}
