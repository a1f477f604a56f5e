package dev.scoreline.scorecard.assessment;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * An immutable map in two parallel sorted arrays.
 *
 * <p>An assessment holds at most a few hundred entries and changes one at a time, so the price of a change is one
 * {@code arraycopy}, which beats every tree at this size, and comparing two versions is one walk over both that looks
 * only at entries which are not the very same object.
 */
final class SortedEntries<K extends Comparable<? super K>, V> extends AbstractMap<K, V> {

    private final Object[] keys;
    private final Object[] values;

    private SortedEntries(Object[] keys, Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    static <K extends Comparable<? super K>, V> SortedEntries<K, V> empty() {
        return new SortedEntries<>(new Object[0], new Object[0]);
    }

    static <K extends Comparable<? super K>, V> SortedEntries<K, V> copyOf(Map<K, V> map) {
        if (map instanceof SortedEntries<K, V> sorted) {
            return sorted;
        }
        Map<K, V> ordered = new TreeMap<>(map);
        return new SortedEntries<>(ordered.keySet().toArray(), ordered.values().toArray());
    }

    SortedEntries<K, V> with(K key, V value) {
        int found = Arrays.binarySearch(keys, key);
        if (found >= 0) {
            Object[] replaced = values.clone();
            replaced[found] = value;
            return new SortedEntries<>(keys, replaced);
        }
        return new SortedEntries<>(inserted(keys, -found - 1, key), inserted(values, -found - 1, value));
    }

    private static Object[] inserted(Object[] array, int index, Object element) {
        Object[] longer = new Object[array.length + 1];
        System.arraycopy(array, 0, longer, 0, index);
        longer[index] = element;
        System.arraycopy(array, index, longer, index + 1, array.length - index);
        return longer;
    }

    /** Takes what differs between two versions. */
    interface Difference<K, V> {
        void at(K key, @Nullable V before, @Nullable V after);
    }

    /** Reports every key whose value is not the very same object in both versions, in order. */
    void differencesTo(SortedEntries<K, V> after, Difference<? super K, ? super V> difference) {
        int mine = 0;
        int theirs = 0;
        while (mine < keys.length || theirs < after.keys.length) {
            int order = compare(mine, after, theirs);
            V before = order <= 0 ? value(mine) : null;
            V now = order >= 0 ? after.value(theirs) : null;
            if (!isSame(before, now)) {
                difference.at(order <= 0 ? key(mine) : after.key(theirs), before, now);
            }
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
    }

    private int compare(int mine, SortedEntries<K, V> after, int theirs) {
        if (mine == keys.length) {
            return 1;
        }
        return theirs == after.keys.length ? -1 : key(mine).compareTo(after.key(theirs));
    }

    @SuppressWarnings("ReferenceEquality") // Identity is the point: unchanged entries are shared between versions.
    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return one == other;
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        int found = key == null ? -1 : Arrays.binarySearch(keys, key);
        return found >= 0 ? value(found) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return IntStream.range(0, keys.length)
                        .mapToObj(index -> Map.entry(key(index), value(index)))
                        .iterator();
            }

            @Override
            public int size() {
                return keys.length;
            }
        };
    }

    @SuppressWarnings("unchecked") // Only keys of type K ever enter the array.
    private K key(int index) {
        return (K) keys[index];
    }

    @SuppressWarnings("unchecked") // Only values of type V ever enter the array.
    private V value(int index) {
        return (V) values[index];
    }
}
