package dev.scoreline.api.caller;

/** Proves JSON Web Tokens. */
interface Tokens {

    /** What is used while nobody has said where keys are: no token holds. */
    Tokens NONE = token -> {
        throw Unproven.refusal();
    };

    /** What the token says; throws the one refusal unless it holds in every respect. */
    Claims prove(String token);
}
