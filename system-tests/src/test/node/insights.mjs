// Every Insights class of Twilio's own library, and its error objects, told as JSON.
import { randomUUID } from 'node:crypto';
import twilio from 'twilio';

const client = twilio(process.env.SCORELINE_ACCOUNT, process.env.SCORELINE_TOKEN, { autoRetry: true });
client.flexApi.baseUrl = process.env.SCORELINE_URL;
const flex = client.flexApi.v1;
const segmentId = `node-${randomUUID()}`;
const unknown = (prefix) => prefix + '0'.repeat(32);
const refused = (promise) => promise.then(
  () => ({}),
  ({ code, message, moreInfo, status, details }) => ({ code, message, moreInfo, status, details }),
);
const eventually = async (ask, enough) => {
  for (let n = 0; n < 200; n++) {
    const found = await ask();
    if (enough(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return ask();
};

const category = await flex.insightsQuestionnairesCategory.create({ name: `Node ${segmentId}` });
const renamed = await flex.insightsQuestionnairesCategory(category.categorySid).update({ name: 'Renamed' });
const spare = await flex.insightsQuestionnairesCategory.create({ name: `Spare ${segmentId}` });
const question = await flex.insightsQuestionnairesQuestion.create({
  categorySid: category.categorySid, question: 'Said goodbye?', answerSetId: 'two-options', allowNa: true,
});
const asked = await flex.insightsQuestionnairesQuestion(question.questionSid)
  .update({ allowNa: false, description: 'At the end' });
const questionnaire = await flex.insightsQuestionnaires.create({
  name: `Goodbyes ${segmentId}`, active: true, questionSids: [question.questionSid],
});
const inactive = await flex.insightsQuestionnaires(questionnaire.questionnaireSid).update({ active: false });
const listedInactive = await flex.insightsQuestionnaires.list({ includeInactive: true, pageSize: 7 });
await flex.insightsQuestionnaires(questionnaire.questionnaireSid).update({ active: true });
const fetched = await flex.insightsQuestionnaires(questionnaire.questionnaireSid).fetch();
await flex.assessments.create({
  categorySid: category.categorySid, categoryName: 'Renamed', segmentId, agentId: 'agent-3', offset: 1,
  metricId: question.questionSid, metricName: 'Said goodbye?', answerText: 'Yes', answerId: 'yes',
  questionnaireSid: questionnaire.questionnaireSid,
});
const segments = await eventually(
  () => flex.insightsSegments.list({ segmentId }),
  ([segment]) => segment?.assessmentPercentage[0] === 100,
);
const conversations = await flex.insightsConversations.list({ segmentId });
const session = await flex.insightsSession().create();
const roles = await flex.insightsUserRoles().fetch();
const sets = await flex.insightsSettingsAnswerSets.fetch();
const tags = await flex.insightsSettingsComment.fetch();
const questions = await flex.insightsQuestionnairesQuestion.list({ categorySid: [category.categorySid] });
const categories = await flex.insightsQuestionnairesCategory.list({ pageSize: 5 });

const invalid = await refused(flex.insightsQuestionnairesCategory.create({ name: ' ' }));
const inUse = await refused(flex.insightsQuestionnairesQuestion(question.questionSid).remove());
const absent = await refused(flex.insightsQuestionnaires(unknown('GM')).fetch());
const removed = [
  await flex.insightsQuestionnaires(questionnaire.questionnaireSid).remove(),
  await flex.insightsQuestionnairesQuestion(question.questionSid).remove(),
  await flex.insightsQuestionnairesCategory(spare.categorySid).remove(),
];

console.log(JSON.stringify({
  renamed: renamed.name,
  description: asked.description,
  active: inactive.active,
  listedInactive: listedInactive.filter((row) => row.questionnaireSid === questionnaire.questionnaireSid).length,
  questionsOfFetched: fetched.questions.map((row) => row.question_sid),
  questionSid: question.questionSid,
  segmentId,
  segment: segments[0],
  conversation: conversations[0],
  workspaceId: session.workspaceId,
  sessionExpiry: session.sessionExpiry,
  roles: roles.roles,
  answerSetCategories: sets.answerSetCategories.map((row) => row.name),
  tags: tags.comments.length,
  usage: questions.map((row) => row.usage),
  categories: new Set(categories.map((row) => row.categorySid)).size === categories.length,
  hasCategories: categories.some((row) => row.categorySid === category.categorySid),
  invalid, inUse, absent, removed,
}));
