-- Same numbers in every run: nothing here runs in parallel, and the seed is fixed.
SET max_parallel_workers_per_gather = 0;
SELECT setseed(0.42);

CREATE FUNCTION pg_temp.words(count int) RETURNS text LANGUAGE sql VOLATILE AS $$
    SELECT coalesce(string_agg(('{bitte,danke,heute,morgen,abholung,brot,brötchen,gemüse,obst,kühlschrank,kisten,'
        'schlüssel,fahrrad,anhänger,küche,lager,markt,große,wenig,viel,spät,früh,pünktlich,übrig,verteiler,nachbarn,'
        'sauber,team,woche,gemacht,mitbringen,leider,nichts,alle,wieder,regal,salat,the,we,you,and,of,all,but,please,'
        'thank,bring,pickup,boxes,bread,apples,tomatoes,bags,five,got,fine,super,early,late,closed,weekend,store,'
        'transport,next,team,café,merci,día,mañana,żywność,środa,продукты,спасибо,🥕,🍎,☕}'::text[])
        [1 + floor(random() * 76)::int], ' '), '')
    FROM generate_series(1, count)
$$;

-- A text for one row in so many.
CREATE FUNCTION pg_temp.words(fewest int, most int, share float) RETURNS text LANGUAGE sql VOLATILE AS $$
    SELECT CASE WHEN random() < share THEN pg_temp.words(fewest + floor(random() * (most - fewest + 1))::int) ELSE '' END
$$;

CREATE FUNCTION pg_temp.moment() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
    SELECT timestamptz '2018-01-01 00:00Z' + random() * interval '2400 days'
$$;

-- The k-th member of the group that a place, an offer or the like is in.
CREATE FUNCTION pg_temp.member(owner bigint, k bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT {groups} * (k % ({people} / {groups})) + CASE owner % {groups} WHEN 0 THEN {groups} ELSE owner % {groups} END
$$;
