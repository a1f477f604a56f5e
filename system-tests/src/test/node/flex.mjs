// A day with Flex Insights in ten lines, told as JSON: what Twilio's own library sees of Scoreline.
import { randomUUID } from 'node:crypto';
import twilio from 'twilio';

const client = twilio(process.env.SCORELINE_ACCOUNT, process.env.SCORELINE_TOKEN);
client.flexApi.baseUrl = process.env.SCORELINE_URL;
const flex = client.flexApi.v1;
const segmentId = `node-${randomUUID()}`;
const sid = (prefix, n) => prefix + String(n).padStart(32, '0');

const category = await flex.insightsQuestionnairesCategory.create({ name: 'Closing' });
const question = await flex.insightsQuestionnairesQuestion.create({
  categorySid: category.categorySid, question: 'Said goodbye?', answerSetId: 'two-options', allowNa: true,
});
const questionnaire = await flex.insightsQuestionnaires.create({
  name: 'Goodbyes', active: true, questionSids: [question.questionSid],
});

const answer = (metricId, answerId) => flex.assessments.create({
  categorySid: category.categorySid, categoryName: 'Closing', segmentId, agentId: 'agent-3', offset: 6.985619,
  metricId, metricName: 'Said goodbye?', answerText: answerId, answerId,
  questionnaireSid: questionnaire.questionnaireSid,
});
const first = await answer(question.questionSid, 'yes');
const revised = await flex.assessments(first.assessmentSid).update({ offset: 7, answerText: 'No', answerId: 'no' });
for (let n = 1; n <= 6; n++) {
  await answer(sid('GE', n), 'yes');
}
await flex.insightsAssessmentsComment.create({
  categoryId: 'good', categoryName: 'Good', comment: 'Well said', segmentId, agentId: 'agent-3', offset: 1,
});

// What was acknowledged a moment ago becomes visible within a fraction of a second.
const eventually = async (ask, enough) => {
  for (let n = 0; n < 100; n++) {
    const rows = await ask();
    if (rows.length >= enough) return rows;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return ask();
};
const listed = await eventually(() => flex.assessments.list({ segmentId, pageSize: 3 }), 7);
const comments = await eventually(() => flex.insightsAssessmentsComment.list({ segmentId }), 1);

const refused = await flex.assessments.create({
  categorySid: 'none', categoryName: 'x', segmentId, agentId: 'a', offset: 1, metricId: 'none', metricName: 'x',
  answerText: 'x', answerId: 'x', questionnaireSid: 'none',
}).catch((error) => error);

console.log(JSON.stringify({
  answerSid: first.assessmentSid,
  revisedText: revised.answerText,
  listed: listed.length,
  distinct: new Set(listed.map((row) => row.assessmentSid)).size,
  comments: comments.length,
  refusedCode: refused.code,
  refusedStatus: refused.status,
}));
