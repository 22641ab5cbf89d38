% Asks SWI-Prolog for one situation after the other: swipl -q ask.pl -- RULES SITUATIONS ANSWERS PASSES
:- initialization(main, main).

main([Rules, Situations, Answers, Passes]) :-
    load_files(Rules, [silent(true)]),
    read_file_to_string(Situations, Text, []),
    split_string(Text, "\n", "", Lines),
    findall(Signs, (member(Line, Lines), Line \== "", string_chars(Line, Signs)), All),
    findall(Word, fact(_, Word), Facts),
    findall(Party, party(Party), Parties),
    findall(Number-Rung, rung(Number, Rung), Upward),
    reverse(Upward, Rungs),
    atom_number(Passes, Count),
    passes(Count, All, Facts, Parties, Rungs, Times, Found),
    open(Answers, write, Out),
    atomic_list_concat(Times, ' ', First),
    writeln(Out, First),
    forall(member(Highest, Found), (atomic_list_concat(Highest, ' ', Row), writeln(Out, Row))),
    close(Out).

passes(0, _, _, _, _, [], []) :- !.
passes(Count, All, Facts, Parties, Rungs, [Time|Times], Found) :-
    get_time(Began),
    maplist(ask(Facts, Parties, Rungs), All, These),
    get_time(Ended),
    Time is Ended - Began,
    Left is Count - 1,
    passes(Left, All, Facts, Parties, Rungs, Times, Later),
    (   Later == [] -> Found = These ; Found = Later ).

ask(Facts, Parties, Rungs, Signs, Highest) :-
    retractall(holds(_)),
    given(Facts, Signs),
    abolish_all_tables,
    maplist(highest(Rungs), Parties, Highest).

given([], []).
given([Word|Words], [Sign|Signs]) :-
    (   Sign == '1' -> assertz(holds(Word)) ; true ),
    given(Words, Signs).

highest([], _, 0).
highest([Number-Rung|Lower], Party, Highest) :-
    (   owes(Party, Rung) -> Highest = Number ; highest(Lower, Party, Highest) ).
