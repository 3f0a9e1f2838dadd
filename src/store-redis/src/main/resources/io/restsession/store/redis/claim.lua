-- Takes those of some sessions out of the store that have expired: whoever gets them has them alone. Answers a list of id and
-- fields, names and values by turns.
--
-- KEYS  1 the index of their space, 2 and more the sessions
-- ARGV  their ids

local index = KEYS[1]

-- What is due later is never due.
local NEVER = 2 ^ 52

-- The server's clock is the one that all nodes have in common.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local claimed = {}
for i = 2, #KEYS do
  local session, id = KEYS[i], ARGV[i - 1]
  local expires
  if redis.call('TYPE', session)['ok'] == 'hash' then
    expires = redis.call('HGET', session, 'expires')
  end
  local due = expires and string.find(expires, '^%d+$') and tonumber(expires)
  if due and due > now and due <= NEVER then
    -- It was extended, and the index missed it.
    redis.call('ZADD', index, expires, id)
  else
    if due and due <= now then
      claimed[#claimed + 1] = { id, redis.call('HGETALL', session) }
      redis.call('DEL', session)
    end
    redis.call('ZREM', index, id)
  end
end
return claimed
