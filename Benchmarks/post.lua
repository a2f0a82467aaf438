-- wrk: posts the form whose body stands in the file that WANGGE_BENCH_BODY names to the addresses that the file of
-- WANGGE_BENCH_PATHS lists, one after another; each request has its own NUMBER.
local body = assert(io.open(os.getenv("WANGGE_BENCH_BODY"))):read("*a")
local paths = {}
for path in io.lines(os.getenv("WANGGE_BENCH_PATHS")) do
   paths[#paths + 1] = path
end
local count = 0

request = function()
   count = count + 1
   return wrk.format("POST", paths[count % #paths + 1], nil, (body:gsub("NUMBER", tostring(count))))
end
