package dev.scoreline.registry.serde;

import org.apache.avro.InvalidNumberEncodingException;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads Avro's binary encoding from an array, and believes no length before it is covered.
 *
 * <p>Strings and bytes must lie within the payload. Items of arrays and maps are counted over the whole record: every
 * item that encodes to something owns a byte of the payload that no other item owns, so their number can exceed the
 * payload's length only by items that encode to nothing, and those have a small limit of their own. Memory is thus
 * linear in the payload, whatever its counts claim. Avro's own limits are system properties and per JVM; these are per
 * deserializer.
 */
final class BoundedDecoder extends Decoder {

    private static final byte[] NOTHING = {};

    private final DecodeLimits limits;
    private byte[] payload = NOTHING;
    private int start;
    private int position;
    private int end;
    private long items;

    BoundedDecoder(DecodeLimits limits) {
        this.limits = limits;
    }

    void begin(byte[] bytes, int offset, int length) {
        payload = bytes;
        start = offset;
        position = offset;
        end = offset + length;
        items = 0;
    }

    /** Keeps no reference to a payload between records. */
    void release() {
        begin(NOTHING, 0, 0);
    }

    @Override
    public int remainingBytes() {
        return end - position;
    }

    @Override
    public void readNull() {
        // Null encodes to nothing.
    }

    @Override
    public boolean readBoolean() throws IOException {
        return nextByte() == 1;
    }

    @Override
    public int readInt() throws IOException {
        long value = readLong();
        if (value != (int) value) {
            throw new InvalidNumberEncodingException("expected an int, found " + value);
        }
        return (int) value;
    }

    @Override
    public long readLong() throws IOException {
        long zigzag = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = nextByte();
            zigzag |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return zigzag >>> 1 ^ -(zigzag & 1);
            }
        }
        throw new InvalidNumberEncodingException("expected a number of at most ten bytes, found a longer one");
    }

    @Override
    public float readFloat() throws IOException {
        return Float.intBitsToFloat((int) littleEndian(Float.BYTES));
    }

    @Override
    public double readDouble() throws IOException {
        return Double.longBitsToDouble(littleEndian(Double.BYTES));
    }

    @Override
    public Utf8 readString(Utf8 old) throws IOException {
        int length = length();
        Utf8 result = old == null ? new Utf8() : old;
        result.setByteLength(length);
        take(result.getBytes(), 0, length);
        return result;
    }

    @Override
    public String readString() throws IOException {
        int length = length();
        String result = new String(payload, position, length, StandardCharsets.UTF_8);
        position += length;
        return result;
    }

    @Override
    public void skipString() throws IOException {
        int length = length();
        position += length;
    }

    @Override
    public ByteBuffer readBytes(ByteBuffer old) throws IOException {
        byte[] result = new byte[length()];
        take(result, 0, result.length);
        return ByteBuffer.wrap(result);
    }

    @Override
    public void skipBytes() throws IOException {
        int length = length();
        position += length;
    }

    @Override
    public void readFixed(byte[] bytes, int offset, int length) throws IOException {
        require(length);
        take(bytes, offset, length);
    }

    @Override
    public void skipFixed(int length) throws IOException {
        require(length);
        position += length;
    }

    @Override
    public int readEnum() throws IOException {
        return readInt();
    }

    @Override
    public int readIndex() throws IOException {
        return readInt();
    }

    @Override
    public long readArrayStart() throws IOException {
        return block();
    }

    @Override
    public long arrayNext() throws IOException {
        return block();
    }

    @Override
    public long readMapStart() throws IOException {
        return block();
    }

    @Override
    public long mapNext() throws IOException {
        return block();
    }

    @Override
    public long skipArray() throws IOException {
        return skipBlocks();
    }

    @Override
    public long skipMap() throws IOException {
        return skipBlocks();
    }

    /** A negative count is followed by the block's size in bytes, which only those who skip it need. */
    private long block() throws IOException {
        long count = readLong();
        if (count < 0) {
            readLong();
            count = -count;
        }
        charge(count);
        return count;
    }

    private long skipBlocks() throws IOException {
        for (long count = readLong(); ; count = readLong()) {
            if (count >= 0) {
                charge(count);
                return count;
            }
            long size = readLong();
            require(size);
            position += (int) size;
        }
    }

    private void charge(long count) throws IOException {
        if (count < 0 || count > limits.maxItems() - items) {
            throw new DecodeLimit(
                    "more than " + limits.maxItems() + " items in its arrays and maps" + " (avro.decode.max.items)");
        }
        items += count;
        if (items > (long) (end - start) + limits.maxEmptyItems()) {
            throw new DecodeLimit(items + " items in its arrays and maps, from " + (end - start) + " bytes"
                    + " (avro.decode.max.empty.items)");
        }
    }

    private int length() throws IOException {
        long length = readLong();
        require(length);
        if (length > limits.maxBytes()) {
            throw new DecodeLimit("a value of " + length + " bytes where " + limits.maxBytes() + " are allowed"
                    + " (avro.decode.max.bytes)");
        }
        return (int) length;
    }

    private void require(long length) throws IOException {
        if (length < 0) {
            throw new InvalidNumberEncodingException("expected a length of 0 or more, found " + length);
        }
        if (length > end - position) {
            throw new EOFException("a value of " + length + " bytes where " + (end - position) + " are left");
        }
    }

    private byte nextByte() throws EOFException {
        if (position == end) {
            throw new EOFException("one more byte where none is left");
        }
        return payload[position++];
    }

    private long littleEndian(int bytes) throws IOException {
        require(bytes);
        long value = 0;
        for (int index = 0; index < bytes; index++) {
            value |= (payload[position++] & 0xFFL) << (index * Byte.SIZE);
        }
        return value;
    }

    private void take(byte[] target, int offset, int length) {
        System.arraycopy(payload, position, target, offset, length);
        position += length;
    }
}
