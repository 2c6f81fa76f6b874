/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>

#include "base/error.h"
#include "base/text.h"
#include "store/store.h"

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_session, sqlite3session_delete)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_changeset_iter, sqlite3changeset_finalize)

#define MUN_STORE_APPLICATION_ID 0x4d4e4d54 /* "MNMT" */

/* Places in a changeset and in every record table before the fields; see mun_table_new(). */
enum { COLUMN_ID = -10, COLUMN_REF, COLUMN_UNKNOWN, COLUMN_WITHDRAWN = -2, COLUMN_NOTE = -1 };

/* SQL: whether a text says nothing or something; line ends and tabs are as little as blanks, whatever program wrote them. @text: SQL */
#define MUN_SQL_QUOTE(...)  #__VA_ARGS__
#define MUN_SQL_EXPAND(...) MUN_SQL_QUOTE (__VA_ARGS__)
#define MUN_SQL_TRIM(text)  "trim(coalesce(" text ", ''), char(" MUN_SQL_EXPAND (MUN_TEXT_BLANKS) "))"
#define MUN_SQL_EMPTY(text) MUN_SQL_TRIM (text) " = ''"
#define MUN_SQL_SAID(text)  MUN_SQL_TRIM (text) " <> ''"

/* What the store knows of one record table of the open file: its columns and the statements that are used again and again. */
typedef struct {
  const MunSpec *spec;
  char          *columns;   /* the one list of columns: id, ref, note, withdrawn, then the fields in the order of the spec without LINKS */
  GArray        *places;    /* of int: what column i of the table in the file is: index of a field or COLUMN_ */
  gboolean       has_links;
  sqlite3_stmt  *by_id;
  sqlite3_stmt  *by_rowid;
  sqlite3_stmt  *title;
  sqlite3_stmt  *insert;
} MunTable;

/* The file beside a workspace that says who writes it. */
typedef struct _MunHold MunHold;

/* The change that is open between begin and commit. */
typedef struct {
  sqlite3_session *session;
  char            *person;
  char            *summary;
  GHashTable      *wanted;  /* ids that LINKS or free LINK values of this change point to: id -> "table.field" */
  GHashTable      *added;   /* ids of the records that came in with this change */
  gboolean         files;   /* a file was added, which no revision tells of */
  gboolean         over;    /* it has become part of the file, or of the series */
} MunChange;

struct _MunStore {
  char       *path;
  sqlite3    *db;
  MunHold    *hold;
  char       *reason;   /* why read only, NULL when it can be written */
  gboolean    newer;
  MunChange  *change;
  gboolean    series;   /* changes are written to the disk together */
  guint       readers;  /* calls of mun_store_begin_read() that are open */
  gboolean    reads;    /* a transaction of theirs is open */
  char       *today;    /* the day that turns states, NULL: the clock's */
  char       *moment;   /* what revisions carry instead of the clock's time, NULL: the clock */
  GHashTable *tables;   /* MunSpec -> MunTable */
  GHashTable *kept;     /* SQL -> sqlite3_stmt, for single statements that are used again */
  sqlite3    *checks;   /* second connection for mun_store_evaluate(), opened at its first use */
  GHashTable *kept_checks;
  GHashTable *check_reads; /* SQL -> set of "table.column" that it reads */
  GHashTable *reading;  /* that set for the check being prepared */
  gboolean    locking;  /* the transaction that is asked for is mun_store_begin_read()'s */
  gboolean    denied;   /* whether the check being prepared asked for more than it may */
};

/* sql.c: the only way to SQLite's errors */
void           mun_sql_set_error        (sqlite3 *db, GError **error);
void           mun_sql_set_code         (sqlite3 *db, int code, GError **error);
sqlite3_stmt  *mun_sql_prepare          (sqlite3 *db, const char *sql, GError **error);
gboolean       mun_sql_run              (sqlite3 *db, const char *sql, GError **error);
gboolean       mun_sql_finish           (sqlite3_stmt *stmt, GError **error);
void           mun_sql_bind_text        (sqlite3_stmt *stmt, int place, const char *text);
char          *mun_sql_column_text      (sqlite3_stmt *stmt, int column);
gboolean       mun_sql_get_number       (sqlite3 *db, const char *sql, gint64 *number, GError **error);
void           mun_sql_watch            (sqlite3 *db, GCancellable *cancellable);
void           mun_sql_unwatch          (sqlite3 *db);
void           mun_sql_free             (gpointer stmt);
sqlite3_stmt  *mun_store_keep           (MunStore *store, const char *sql, GError **error);

/* fold.c: text without letter case and accents, for SQLite */
int            mun_fold_compare         (const char *a, gsize a_length, const char *b, gsize b_length);
const char    *mun_fold_find            (const char *text, const char *needle);
gboolean       mun_fold_register        (sqlite3 *db, GError **error);

/* hold.c */
MunHold       *mun_hold_take            (const char *path, char **reason);
void           mun_hold_free            (MunHold *hold);

/* schema.c, triggers.c, kept.c, loading.c, steps.c and proofs.c: SQL from the tables of spec/ */
char          *mun_schema_sql           (void);
void           mun_schema_add_triggers  (GString *sql);
void           mun_schema_add_proofs    (GString *sql);
void           mun_schema_add_signatures (GString *sql);
void           mun_schema_add_kept      (GString *sql);
void           mun_schema_add_loading   (GString *sql);
void           mun_schema_add_steps     (GString *sql);
/* @when: (nullable): of NEW and OLD */
void           mun_schema_add_trigger   (GString *sql, const char *table, const char *name, const char *event, const char *when, const char *message);
/* @prefix: of their names; @targets: (nullable): SQL list of the types to which the links lead; @frozen: SQL that narrows down the rows of @type, beginning with AND; "" for all */
void           mun_schema_add_link_triggers (GString *sql, const char *type, const char *prefix, const char *targets, const char *frozen,
                                            const char *message);
/* SQL: whether the field of @row ("NEW", "OLD") is not filled in */
char          *mun_schema_unfilled      (const MunField *field, const char *row);
gboolean       mun_schema_has_links     (const MunSpec *spec);
gint64         mun_schema_newest        (void);
gboolean       mun_schema_migrate       (sqlite3 *db, gint64 from, GError **error);

/* steps.c: what the guard of "at_work" asks for; within a change whether Muniment itself goes beside the life cycle as other programs may; a statement that
 * is carried out so; whether a new row is one for it, because it comes in with a part of its life behind it; and whether the change of the state is such a
 * step: one that opens what is kept, or one of a record that has just come in */
gboolean       mun_store_register_steps (sqlite3 *db, GError **error);
gboolean       mun_store_set_at_work    (MunStore *store, gboolean at_work, GError **error);
gboolean       mun_store_finish_at_work (MunStore *store, sqlite3_stmt *stmt, GError **error);
gboolean       mun_store_begins_late    (const MunSpec *spec, const MunRow *row);
gboolean       mun_store_makes_step     (MunStore *store, const MunSpec *spec, const MunRow *old, const MunRow *row);

/* proofs.c: when several tables change at once, in which turn this one comes: 0 proves others, then 1, then 2 */
guint          mun_proof_turn           (const char *table);

/* table.c */
MunTable      *mun_store_table          (MunStore *store, const MunSpec *spec, GError **error);
void           mun_table_free           (MunTable *table);
char          *mun_table_title_sql      (const MunSpec *spec, const char *alias);

/* store.c */
void           mun_store_let_go         (MunStore *store);
gboolean       mun_store_open_checks    (MunStore *store, GError **error); /* evaluate.c */
gboolean       mun_store_ready_checks   (MunStore *store, GError **error); /* opens the second connection, in a reading, too */
gboolean       mun_store_configure      (sqlite3 *db, GError **error);

/* row.c */
void           mun_row_bind             (sqlite3_stmt *stmt, int place, const MunField *field, const char *value);
char          *mun_row_value_text       (const MunField *field, sqlite3_value *value);
char          *mun_store_dup_today      (MunStore *store);

/* clock.c */
gboolean       mun_store_register_clock (MunStore *store, GError **error);
MunRow        *mun_row_from_stmt        (MunStore *store, MunTable *table, sqlite3_stmt *stmt, GError **error);
int            mun_row_links_field      (const MunSpec *spec, const char *to_type, const char *role);

/* changes.c */
GHashTable    *mun_changes_touched      (const void *changeset, int size);

/* revision.c */
gboolean       mun_store_begin_locked   (MunStore *store, const char *person, const char *summary, GError **error);
/* Whether every record that the change linked to is there. */
gboolean       mun_store_check_wanted   (MunStore *store, GError **error);
gboolean       mun_store_commit_as      (MunStore *store, gint64 undoes, gint64 redoes, MunRevision **revision, GError **error);
MunRevision   *mun_revision_from_stmt   (sqlite3_stmt *stmt);
char          *mun_revision_hash        (const MunRevision *revision, const char *previous, const void *changeset, int size);
GBytes        *mun_store_changeset      (MunStore *store, gint64 number, GError **error);

#define MUN_REVISION_COLUMNS "number, at, person, summary, undoes, redoes, hash"

/* query.c */
/* What becomes of the rows of a query. */
typedef enum { MUN_QUERY_COUNTED, MUN_QUERY_ORDERED, MUN_QUERY_GROUPED, MUN_QUERY_PAIRED, MUN_QUERY_CROSSED } MunQueryShape;

/** mun_query_prepare: @what: the SELECT up to its columns, from the table "t". Returns: (nullable): the statement, its values bound */
sqlite3_stmt  *mun_query_prepare        (MunStore *store, const MunQuery *query, const char *what, MunQueryShape shape, GError **error);

/* search.c */
char          *mun_store_words_sql      (const char *words, int first, GPtrArray *texts);
gboolean       mun_store_note_record    (MunStore *store, const char *type, const char *id, GError **error);
gboolean       mun_store_refresh_search (MunStore *store, GHashTable *touched, const void *changeset, int size, GError **error);

/* file.c */
gboolean       mun_store_has_file       (MunStore *store, const char *sha256);

G_END_DECLS
