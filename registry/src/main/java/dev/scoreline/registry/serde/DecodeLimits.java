package dev.scoreline.registry.serde;

/**
 * How much one payload may ask of memory and stack.
 *
 * @param maxBytes of one string, bytes or fixed value
 * @param maxItems of all arrays and maps of one record together
 * @param maxEmptyItems array elements that no byte of the payload pays for
 * @param maxDepth of nesting, where a schema is recursive
 */
record DecodeLimits(int maxBytes, int maxItems, int maxEmptyItems, int maxDepth) {

    static final DecodeLimits DEFAULT = new DecodeLimits(67_108_864, 10_000_000, 1_000, 500);
}
