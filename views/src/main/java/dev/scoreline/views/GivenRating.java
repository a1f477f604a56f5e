package dev.scoreline.views;

import dev.scoreline.schemas.rating.RatingResult;
import dev.scoreline.schemas.rating.RatingState;

/** One caller's rating with the call it belongs to. */
public record GivenRating(RatingState call, RatingResult rating) {}
