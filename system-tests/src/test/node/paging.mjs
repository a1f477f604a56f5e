// Reads answers and comments to the end, page by page as Twilio's own library does, and tells their sids as JSON.
import twilio from 'twilio';

const client = twilio(process.env.SCORELINE_ACCOUNT, process.env.SCORELINE_TOKEN, { autoRetry: true });
client.flexApi.baseUrl = process.env.SCORELINE_URL;
const flex = client.flexApi.v1;
const sids = async (list, options) => (await list.list({ pageSize: 100, ...options })).map((row) => row.assessmentSid);

console.log(JSON.stringify({
  answers: await sids(flex.assessments, {}),
  comments: await sids(flex.insightsAssessmentsComment, { segmentId: process.env.SCORELINE_SEGMENT }),
}));
