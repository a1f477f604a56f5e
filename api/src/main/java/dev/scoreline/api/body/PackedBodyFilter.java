package dev.scoreline.api.body;

import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Collections;
import java.util.Locale;

/** Refuses bodies that are packed: nobody here unpacks them, and what is small when packed may be huge. */
public final class PackedBodyFilter extends OncePerRequestFilter {

    private static final String PLAIN = "identity";

    private final ProblemWriter problems;

    public PackedBodyFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean packed = Collections.list(request.getHeaders("Content-Encoding")).stream()
                .anyMatch(encoding -> !encoding.strip().toLowerCase(Locale.ROOT).equals(PLAIN));
        if (packed) {
            problems.write(
                    Problem.of(
                            Kind.UNSUPPORTED_MEDIA_TYPE,
                            "Expected a body without Content-Encoding, found one that is packed; send it plain."),
                    request,
                    response);
            return;
        }
        chain.doFilter(request, response);
    }
}
