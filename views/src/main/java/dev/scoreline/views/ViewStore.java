package dev.scoreline.views;

/** All sides of the views, as the contract suite holds every adapter to them. */
public interface ViewStore extends ViewReader, ViewWriter, RequestKeys {}
