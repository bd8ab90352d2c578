-- Where the trace of the request that asked for it stood (W3C Trace Context), so that its chunks go on with it elsewhere.
alter table job add column traceparent text;
