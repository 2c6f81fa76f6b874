/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/* The path from "who we are" to "ready for the certification audit": where the organisation stands and what to do next. */

typedef enum { MUN_STATION_DONE, MUN_STATION_STARTED, MUN_STATION_NEXT, MUN_STATION_WAITING } MunStationState;

typedef struct {
  const char      *id;       /* "organisation", "context", "scope", "policy", "risks", "objectives", "audit", "certification" ... */
  const char      *title;    /* N_() */
  const char      *text;     /* N_(): what happens here, one sentence */
  const char      *wizard;   /* (nullable): id of the wizard that does it, or at least its next step */
  const char      *module;   /* page of the window to go to when there is no wizard */
  MunStationState  state;
  guint            done;     /* of the station's own conditions */
  guint            total;
  char            *missing;  /* (owned): the next condition not met, a sentence; "" when done */
  const MunSpec   *wanted;   /* (nullable): the type of record that condition asks for */
  char            *at;       /* (owned) (nullable): id of the record that wants it and, behind a stroke, the name of the field */
  gboolean         lacks_record; /* there is no record of it yet; otherwise one wants another value */
} MunStation;

/** mun_path_new: Returns: (transfer full) (element-type MunStation): at most one is NEXT */
GPtrArray *mun_path_new   (MunWorkspace *workspace);

/** mun_path_unlocks: whether the turn of a place has come: the station it serves is behind or is next, or the path asks for one of its records next. A
 * record made out of turn brings its own place into sight, not all those of its station.
 * @path: of mun_path_new(); @place: id of a place of the window ("suppliers"); @types: names of the types of records it shows, ended by %NULL.
 * Places that no station waits for are always unlocked */
gboolean   mun_path_unlocks (GPtrArray          *path,
                             const char         *place,
                             const char * const *types);

/** mun_path_is_in_use: whether there are records of these types to look after; if so, their place is in sight before its turn */
gboolean   mun_path_is_in_use (MunWorkspace       *workspace,
                               const char * const *types);

/* What has a date: reviews, actions, checks ... computed from dates, never stored. */
typedef struct {
  MunRecord  *record;   /* (owned) */
  int         field;    /* the date, or the field whose entry ends a day reckoned from another */
  char       *date;
  int         days;     /* from today; negative: overdue */
  const char *what;     /* N_(): "Review", "Action due", "Effect check" */
  char       *owner;    /* id of the person, "" when none */
  gboolean    undated;  /* it was never done and has no date: it stands with what is due today, and is not said to be of today */
} MunDue;

void       mun_due_free   (MunDue *due);

/** mun_due_list: everything open with a date up to @days from today, overdue first.
 * @person: (nullable): only what this person owns. Returns: (transfer full) (element-type MunDue) */
GPtrArray *mun_due_list   (MunWorkspace *workspace,
                           int           days,
                           const char   *person);

/** mun_due_describe_owner: Returns: (transfer full): who is to do it, in a few words: the name, or that nobody is named or has left, so that it falls to
 * the coordinator; "" for a decision that waits for the person working here */
char      *mun_due_describe_owner (MunWorkspace *workspace,
                                   const MunDue *due);

/** mun_due_decisions: what waits for the approval of the person working here. Returns: (transfer full) (element-type MunDue): of today, field -1 */
GPtrArray *mun_due_decisions (MunWorkspace *workspace);

/** mun_due_follows: whether something is due on the day in @field, or on a day reckoned from it or to be ended by it */
gboolean   mun_due_follows (const MunSpec *spec,
                            int            field);

/** mun_due_ending: what ends the waiting for a date. @ended: (out) (nullable): lines of states; @done: (out): index of the field that says when it
 * was done, -1 for none. Returns: %FALSE when nobody waits for this field of the type */
gboolean   mun_due_ending (const MunSpec *spec,
                           int            field,
                           const char   **ended,
                           int           *done);

/** mun_due_is_past: whether the day in @field has passed and somebody is still waited for */
gboolean   mun_due_is_past (MunWorkspace *workspace,
                            MunRecord    *record,
                            int           field);

/** mun_due_state: of one record: the most urgent date. Returns: days from today; G_MAXINT when nothing is due */
int        mun_due_of     (MunWorkspace *workspace,
                           MunRecord    *record);

G_END_DECLS
