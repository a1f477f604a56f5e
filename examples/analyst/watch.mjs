// Prints every assessment as it stands and as it changes: any Kafka consumer, any reader of Confluent's wire format.
import { SchemaRegistry, SchemaType } from '@kafkajs/confluent-schema-registry';
import avro from 'avsc';
import kafkajs from 'kafkajs';
import lz4 from 'lz4js';

const { BROKERS = '127.0.0.1:9092', REGISTRY = 'http://127.0.0.1:8081', TOPIC = 'qm.assessment.state' } = process.env;

// Avro keeps decimals as whole numbers of the schema's smallest step: 8000 with scale 2 is 80.00.
class Decimal extends avro.types.LogicalType {
  constructor(schema, options) {
    super(schema, options);
    this.scale = schema.scale ?? 0;
  }

  _fromValue(bytes) {
    const unscaled = BigInt.asIntN(8 * bytes.length, BigInt(`0x${bytes.toString('hex') || '0'}`));
    return Number(unscaled) / 10 ** this.scale;
  }
}

// Our topics are compressed with lz4, which kafkajs leaves to a codec of one's choice.
kafkajs.CompressionCodecs[kafkajs.CompressionTypes.LZ4] = () => ({
  compress: async (encoder) => Buffer.from(lz4.compress(encoder.buffer)),
  decompress: async (buffer) => Buffer.from(lz4.decompress(buffer)),
});

const registry = new SchemaRegistry({ host: REGISTRY }, { [SchemaType.AVRO]: { logicalTypes: { decimal: Decimal } } });
const kafka = new kafkajs.Kafka({ brokers: BROKERS.split(','), logLevel: kafkajs.logLevel.ERROR });
const consumer = kafka.consumer({ groupId: `analyst-${Date.now()}` });

await consumer.connect();
await consumer.subscribe({ topic: TOPIC, fromBeginning: true });
console.log(['account', 'assessment', 'agent', 'state', 'percentage'].join('\t'));
await consumer.run({
  autoCommit: false,
  eachMessage: async ({ message }) => {
    if (message.value === null) return;
    const state = await registry.decode(message.value);
    console.log([
      state.account, state.assessmentId, state.agentId, state.status, state.totals?.percentage ?? '-',
    ].join('\t'));
  },
});
