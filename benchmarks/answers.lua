-- The most answers a second that an instance takes, with wrk; each to a segment of its own:
--   wrk -t 2 -c 64 -d 30 -s benchmarks/answers.lua http://127.0.0.1:8080
-- Ids that clients bring need not exist, so nothing is prepared. Another SEED in the environment makes other segments.
local seed = os.getenv("SEED") or tostring(os.time())
local threads = 0

function setup(thread)
  thread:set("id", threads)
  threads = threads + 1
end

function init()
  sent = 0
  headers = {
    ["Content-Type"] = "application/x-www-form-urlencoded",
    -- AC5c0e11ae000000000000000000000001:local-development-only
    ["Authorization"] = "Basic QUM1YzBlMTFhZTAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMTpsb2NhbC1kZXZlbG9wbWVudC1vbmx5",
  }
  form = "CategorySid=FY00000000000000000000000000000001&CategoryName=Load&AgentId=agent-101&Offset=6.985619"
    .. "&MetricId=GE00000000000000000000000000000001&MetricName=Was+the+reason+for+the+call+repeated"
    .. "&AnswerText=Yes&AnswerId=yes&QuestionnaireSid=GM00000000000000000000000000000001&SegmentId=wrk-"
    .. seed .. "-" .. id .. "-"
end

function request()
  sent = sent + 1
  return wrk.format("POST", "/v1/Insights/QualityManagement/Assessments", headers, form .. sent)
end
