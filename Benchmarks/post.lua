-- wrk: posts the form whose body stands in the file that WANGGE_BENCH_BODY names; each request its own text.
local body = assert(io.open(os.getenv("WANGGE_BENCH_BODY"))):read("*a")
local count = 0

request = function()
   count = count + 1
   return wrk.format("POST", nil, nil, (body:gsub("NUMBER", tostring(count))))
end
