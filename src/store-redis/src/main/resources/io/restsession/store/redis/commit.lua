-- Applies a delta: all of it or nothing. Answers 0: refused, 1: applied, 2: applied, but under the id that another request gave it.
--
-- KEYS  1 the session, 2 the index of its space, 3 the session under its new id (only where the id changes)
-- ARGV  1 create, update or delete
--       2 its id
--       3 its new id, where the id changes
--       4 what the given expiry means: keep, set or extend
--       5 expiry, 6 lifetime after a refresh, 7 first issue: decimal digits, or nothing
--       8 for how long a session is kept after its expiry, 9 for how long a given-up id is: milliseconds
--       10 how many of the following are fields to set, names and values by turns; the others are names to remove
--
-- Where the id was given up, the session is looked for under its next id, which no caller can know and name among the keys. That key
-- differs from the first one in the id alone, so that it is in the same slot of a cluster.

local session, index, renamed = KEYS[1], KEYS[2], KEYS[3]
local kind, id, newId, meaning, expires, maxAge, issued = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6], ARGV[7]
local kept, grace = tonumber(ARGV[8]), tonumber(ARGV[9])
local firstSet, firstRemoved = 11, 11 + tonumber(ARGV[10])

-- What is due later is never due: it is more than a number in Lua can tell exactly.
local NEVER = 2 ^ 52
-- As many as fit on Lua's stack at once.
local AT_ONCE = 1000

-- The server's clock is the one that all nodes have in common.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local function isTime(text)
  return text and #text < 20 and string.find(text, '^%d+$')
end

-- Of two times in digits: they may be more than a number can tell exactly.
local function isLater(one, other)
  return #one > #other or #one == #other and one > other
end

local function whole(number)
  return string.format('%.0f', number)
end

local function toIndex(member, due)
  local is = redis.call('TYPE', index)['ok']
  if is ~= 'zset' and is ~= 'none' then
    redis.call('DEL', index)
  end
  if tonumber(due) > NEVER then
    redis.call('ZREM', index, member)
    return
  end
  redis.call('ZADD', index, due, member)
  -- An index that nobody sweeps must neither grow for ever nor stay for ever.
  redis.call('ZREMRANGEBYSCORE', index, '-inf', whole(now - kept))
  local gone = math.max(tonumber(due) + kept, now + 1)
  if redis.call('PTTL', index) < gone - now then
    redis.call('PEXPIREAT', index, whole(gone))
  end
end

local function toSession(command, first, last)
  for i = first, last, AT_ONCE do
    redis.call(command, session, unpack(ARGV, i, math.min(i + AT_ONCE - 1, last)))
  end
end

local function endOfLife(due)
  if tonumber(due) > NEVER then
    redis.call('PERSIST', session)
  else
    redis.call('PEXPIREAT', session, whole(tonumber(due) + kept))
  end
end

if kind == 'create' then
  if redis.call('EXISTS', session) == 1 then
    return 0
  end
  -- The index goes first: an entry too many does no harm, one too few does.
  if tonumber(expires) <= NEVER then
    toIndex(id, expires)
  end
  redis.call('HSET', session, 'issued', issued, 'expires', expires, 'maxAge', maxAge)
  toSession('HSET', firstSet, firstRemoved - 1)
  endOfLife(expires)
  return 1
end

-- More changes of id than there can be within the grace: somebody laid a circle.
local MOST_CHANGES = 1000

local home = string.sub(session, 1, #session - #id)
local isMoved = false
local held, forward
for change = 0, MOST_CHANGES do
  held, forward = false, false
  if redis.call('TYPE', session)['ok'] == 'hash' then
    held, forward = unpack(redis.call('HMGET', session, 'expires', 'forward'))
  end
  if not forward then
    break
  end
  -- Where it was given the very id that is asked for, this is the second sending of one delta.
  isMoved = renamed and forward ~= newId or isMoved
  renamed = nil
  id = forward
  session = home .. id
end
if forward then
  return 0
end

if kind == 'delete' then
  redis.call('DEL', session)
  if redis.call('TYPE', index)['ok'] == 'zset' then
    redis.call('ZREM', index, id)
  end
  return 1
end

if not isTime(held) or tonumber(held) <= now or renamed and redis.call('EXISTS', renamed) == 1 then
  return 0
end
local due = held
if meaning == 'set' or meaning == 'extend' and isLater(expires, held) then
  due = expires
end
if renamed or due ~= held then
  toIndex(renamed and newId or id, due)
end
if due ~= held then
  redis.call('HSET', session, 'expires', due)
end
if maxAge ~= '' then
  redis.call('HSET', session, 'maxAge', maxAge)
end
toSession('HSET', firstSet, firstRemoved - 1)
toSession('HDEL', firstRemoved, #ARGV)
if due ~= held then
  endOfLife(due)
end
if renamed then
  redis.call('RENAME', session, renamed)
  redis.call('HSET', session, 'forward', newId)
  redis.call('PEXPIRE', session, grace)
  redis.call('ZREM', index, id)
end
return isMoved and 2 or 1
