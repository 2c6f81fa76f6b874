/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "spec/spec.h"

G_BEGIN_DECLS

/* The workspace file. One MunStore is one connection and belongs to one thread; a worker opens its own, read-only.
 * A GCancellable that is cancelled ends a call with G_IO_ERROR_CANCELLED; all other errors are of the domain MUN_ERROR. */
typedef struct _MunStore MunStore;

/**
 * MunStoreFlags:
 * @MUN_STORE_READ_ONLY: read only, whoever else has the file
 */
typedef enum {
  MUN_STORE_DEFAULT   = 0,
  MUN_STORE_READ_ONLY = 1 << 0,
} MunStoreFlags;

/* One record as stored. All texts canonical (spec/spec.h), "" for not set, never NULL. */
typedef struct {
  char  *id;         /* UUID */
  char  *ref;        /* "RSK-0007"; "" until the first write */
  char  *note;
  char  *withdrawn;  /* the reason; "" for a live record */
  GStrv  values;     /* spec->n_fields texts; LINKS as lines of ids */
} MunRow;

MunRow *mun_row_new  (const MunSpec *spec); /* a new id, all else "" */
MunRow *mun_row_copy (const MunSpec *spec, const MunRow *row);
void    mun_row_free (MunRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunRow, mun_row_free)

/**
 * MunOperator: how a condition compares. Values are canonical texts; an unset field matches only UNSET, IS_NOT and NOT_IN.
 * @MUN_LINKS_TO: a LINK field equals, or a LINKS field contains, the id
 * @MUN_NAMED: a LINK or LINKS field leads to a record whose name contains the text, letter case aside
 */
typedef enum {
  MUN_IS,
  MUN_IS_NOT,
  MUN_IN,        /* value: lines */
  MUN_NOT_IN,    /* value: lines */
  MUN_BEFORE,    /* <, dates and numbers */
  MUN_AFTER,     /* > */
  MUN_AT_MOST,   /* <= */
  MUN_AT_LEAST,  /* >= */
  MUN_CONTAINS,  /* text, letter case aside */
  MUN_SET,
  MUN_UNSET,
  MUN_LINKS_TO,
  MUN_NAMED,
} MunOperator;

typedef struct {
  int          field; /* index in the spec */
  MunOperator  op;
  const char  *value; /* NULL for SET and UNSET */
} MunCondition;

typedef enum { MUN_LIVE, MUN_WITHDRAWN, MUN_ALL } MunWhich;

#define MUN_SORT_REF (-1) /* by number */

/* What to list: all conditions must hold. */
typedef struct {
  const MunSpec      *spec;
  const MunCondition *conditions;   /* NULL when n_conditions is 0 */
  guint               n_conditions;
  const char         *words;        /* full text; NULL or "" for all */
  int                 sort_field;   /* index, or MUN_SORT_REF; LINK fields sort by the title of the record behind */
  int                 tie_field;    /* index of the number that decides between equals, the lowest first; 0: the record's number alone does */
  gboolean            grouped;      /* first by the values of @group_field: one of a choice, a scale, yes or no, or a link */
  int                 group_field;
  gboolean            descending;
  MunWhich            which;
} MunQuery;

/* A revision's hash is the SHA-256 of these texts, one after the other, each as "LENGTH:TEXT" with the length in bytes in decimal: the hash of the
 * revision before ("" for the first), number, at, person, summary, undoes, redoes, and the SHA-256 of the changeset in lower-case hexadecimal. */
typedef struct {
  gint64  number;
  char   *at;      /* UTC, "2026-11-02T14:05:09Z" */
  char   *person;  /* name at that time */
  char   *summary;
  gint64  undoes;  /* number of the revision that this one took back, 0 for none */
  gint64  redoes;  /* number of the undo that this one took back, 0 for none */
  char   *hash;    /* 64 hexadecimal digits: head of the chain up to here */
} MunRevision;

MunRevision *mun_revision_copy (const MunRevision *revision);
void         mun_revision_free (MunRevision *revision);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunRevision, mun_revision_free)

typedef enum { MUN_ADDED, MUN_CHANGED, MUN_REMOVED } MunChangeKind;

/* One field of one record that a revision changed. A record that came or went gives field -3 with its number, then each field that was set.
 * For LINKS, @old are the links that went and @now those that came. */
typedef struct {
  const MunSpec *spec;
  char          *id;
  MunChangeKind  kind;
  int            field;  /* index; -1 note, -2 withdrawn, -3 the record as a whole (ADDED, REMOVED) */
  char          *old;    /* canonical texts, "" where there was nothing */
  char          *now;
} MunFieldChange;

void mun_field_change_free (MunFieldChange *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunFieldChange, mun_field_change_free)

typedef struct {
  const MunSpec *spec;
  char          *id;
  char          *ref;
  char          *title;
  char          *snippet; /* plain text around the first hit */
} MunHit;

void mun_hit_free (MunHit *hit);

/* Opening ------------------------------------------------------------------------------------------------------- */

/** mun_store_create: makes a new file; refuses when @path exists. Returns: (transfer full): the store, or %NULL */
MunStore   *mun_store_create               (const char     *path,
                                            GError        **error);

/**
 * mun_store_open:
 *
 * Opens a workspace. A file of an older schema is backed up beside itself ("NAME before update to N.muniment") and migrated in one
 * transaction. A file of a newer schema, a file without write permission and a file that another program holds open read-only;
 * mun_store_read_only_reason() says why.
 *
 * Errors: #MUN_ERROR_NOT_FOUND, #MUN_ERROR_NOT_A_WORKSPACE (other file, empty, truncated head), #MUN_ERROR_DAMAGED, #MUN_ERROR_FAILED.
 */
MunStore   *mun_store_open                 (const char     *path,
                                            MunStoreFlags   flags,
                                            GError        **error);

/** mun_store_free: closes the file and gives up the hold on it; an open change is rolled back */
void        mun_store_free                 (MunStore       *store);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunStore, mun_store_free)

const char *mun_store_get_path             (MunStore       *store);

/** mun_store_read_only_reason: Returns: (nullable): a sentence for people, %NULL when the store can be written */
const char *mun_store_read_only_reason     (MunStore       *store);

/* Reading ------------------------------------------------------------------------------------------------------- */

/**
 * mun_store_begin_read / mun_store_end_read:
 *
 * What is read in between is of one state of the file, and read faster, as the file is locked once and not for each row. Others who want to write
 * wait for the end: it has to come soon. May be nested. A change of this store that begins in between ends it, and before the first check of all,
 * mun_store_evaluate(), others may write.
 */
void        mun_store_begin_read           (MunStore       *store);
void        mun_store_end_read             (MunStore       *store);

/** mun_store_load: Returns: (transfer full) (nullable): the row; %NULL with #MUN_ERROR_NOT_FOUND */
MunRow     *mun_store_load                 (MunStore       *store,
                                            const MunSpec  *spec,
                                            const char     *id,
                                            GError        **error);

MunRow     *mun_store_load_by_rowid        (MunStore       *store,
                                            const MunSpec  *spec,
                                            gint64          rowid,
                                            GError        **error);

/** mun_store_rowid: Returns: the row of a record, to be found among those of mun_store_query(); -1 when there is none */
gint64      mun_store_rowid                (MunStore       *store,
                                            const MunSpec  *spec,
                                            const char     *id);

/** mun_store_find_ref: Returns: (transfer full) (nullable): the id behind "RSK-0007" (letter case aside), %NULL with #MUN_ERROR_NOT_FOUND */
char       *mun_store_find_ref             (MunStore       *store,
                                            const char     *ref,
                                            GError        **error);

/** mun_store_find_type: Returns: (nullable): the type of the record with this id (search_row knows all ids) */
const MunSpec *mun_store_find_type         (MunStore       *store,
                                            const char     *id);

/** mun_store_ref: Returns: (transfer full): the number of a record, "" when there is none; one indexed look-up */
char       *mun_store_ref                  (MunStore       *store,
                                            const MunSpec  *spec,
                                            const char     *id);

/** mun_store_title: Returns: (transfer full): text of the title field of a record, "" when there is none; one indexed look-up */
char       *mun_store_title                (MunStore       *store,
                                            const MunSpec  *spec,
                                            const char     *id);

/** mun_store_query: Returns: (transfer full): array of gint64 rowids in order, or %NULL */
GArray     *mun_store_query                (MunStore       *store,
                                            const MunQuery *query,
                                            GCancellable   *cancellable,
                                            GError        **error);

/* Rows with the same value in the field that a query is grouped by. */
typedef struct {
  char *value; /* canonical, "" for those without */
  guint n;
} MunGroup;

/** mun_store_query_groups: Returns: (transfer full) (element-type MunGroup): the groups of a grouped query, in the order of mun_store_query(), or %NULL */
GArray     *mun_store_query_groups         (MunStore       *store,
                                            const MunQuery *query,
                                            GCancellable   *cancellable,
                                            GError        **error);

/** MUN_CROSS_MOST: records that a cell of mun_store_cross() names */
#define MUN_CROSS_MOST 12

/* The records with the same values in two fields. */
typedef struct {
  char      *first;  /* canonical, never "" */
  char      *second;
  guint      n;
  GPtrArray *hits;   /* (element-type MunHit): the first %MUN_CROSS_MOST of them by number, without snippet */
} MunCross;

/** mun_store_cross: counts by two fields at once; records in which one of them is not set are left out.
 * Returns: (transfer full) (element-type MunCross): or %NULL */
GArray     *mun_store_cross                (MunStore       *store,
                                            const MunQuery *query,
                                            int             first,
                                            int             second,
                                            GError        **error);

/** MunRowFunc: @row is owned by the caller and valid during the call only. Returns: %FALSE to stop */
typedef gboolean (*MunRowFunc)             (const MunRow   *row,
                                            gpointer        user_data);

/** mun_store_each: calls @func for each row of @query, with memory that does not grow. */
gboolean    mun_store_each                 (MunStore       *store,
                                            const MunQuery *query,
                                            MunRowFunc      func,
                                            gpointer        user_data,
                                            GCancellable   *cancellable,
                                            GError        **error);

/** mun_store_count: Returns: the number of rows of @query, -1 with @error */
gint64      mun_store_count                (MunStore       *store,
                                            const MunQuery *query,
                                            GError        **error);

/** mun_store_has: whether @query has @least rows or more: stops looking there. Returns: %FALSE with @error, too */
gboolean    mun_store_has                  (MunStore       *store,
                                            const MunQuery *query,
                                            guint           least,
                                            GError        **error);

/** mun_store_count_pairs: how many rows of @query have which pair of steps in two scales, in one look
 * @field: index of a SCALE of @n steps; @other: of a SCALE of @n_others steps
 * @counts: (array) (out caller-allocates): n times n_others numbers, all of the lowest step of @field first; rows with a step missing or beyond are not counted */
gboolean    mun_store_count_pairs          (MunStore       *store,
                                            const MunQuery *query,
                                            int             field,
                                            int             other,
                                            guint           n,
                                            guint           n_others,
                                            guint          *counts,
                                            GError        **error);

/** mun_store_linked_from: Returns: (transfer full) (element-type MunHit): the records that point to @id through any LINK or LINKS field */
GPtrArray  *mun_store_linked_from          (MunStore       *store,
                                            const char     *id,
                                            GError        **error);

/** mun_store_search: @words need two characters or more (Chinese words have two).
 * Returns: (transfer full) (element-type MunHit): best first, live records only */
GPtrArray  *mun_store_search               (MunStore       *store,
                                            const char     *words,
                                            guint           limit,
                                            GError        **error);

/* Writing: begin, any number of writes, commit. Everything between is one revision. ---------------------------- */

/**
 * mun_store_begin:
 * @person: name of who acts, as it shall stand in the history
 * @summary: one line for people: "Risk RSK-0007 changed"
 *
 * Errors: #MUN_ERROR_READ_ONLY, #MUN_ERROR_FAILED (disk full, file gone or replaced).
 */
gboolean    mun_store_begin                (MunStore       *store,
                                            const char     *person,
                                            const char     *summary,
                                            GError        **error);

/** mun_store_get_summary: Returns: (transfer none): the summary of the open change */
const char *mun_store_get_summary          (MunStore       *store);
/** mun_store_set_summary: another one for the open change, once more is known about it */
void        mun_store_set_summary          (MunStore       *store,
                                            const char     *summary);

/**
 * mun_store_write:
 *
 * Inserts or updates @row by its id. A new row gets its number (@row->ref is set) unless it brings one, as in an import. Links may point to
 * records that are written later in the same change; mun_store_commit() looks whether they came.
 *
 * Errors: #MUN_ERROR_INVALID (a value the file does not take, a link to nothing), #MUN_ERROR_REFUSED (evidence). The change stays open.
 */
gboolean    mun_store_write                (MunStore       *store,
                                            const MunSpec  *spec,
                                            MunRow         *row,
                                            GError        **error);

/** mun_store_set_loading: within a change: whether a whole file is being loaded, whose decisions were taken elsewhere. Refused in a file that is in use */
gboolean    mun_store_set_loading          (MunStore       *store,
                                            gboolean        loading,
                                            GError        **error);

/** mun_store_asks_proof: whether the file itself looks for the proof when a record of this type comes into @state: such a state is written
 * after all that proves it */
gboolean    mun_store_asks_proof           (const MunSpec  *spec,
                                            const char     *state);

/** mun_store_delete: removes a row and its links; refused for evidence and for rows that others point to */
gboolean    mun_store_delete               (MunStore       *store,
                                            const MunSpec  *spec,
                                            const char     *id,
                                            GError        **error);

/** mun_store_add_file: keeps @bytes in the file once, by checksum (at most 50 MB). Returns: (transfer full): the SHA-256 */
char       *mun_store_add_file             (MunStore       *store,
                                            GBytes         *bytes,
                                            GError        **error);

/** mun_store_commit: @revision (out) (optional) (transfer full). A change that changed nothing makes no revision and gives %NULL there.
 * The change is over in any case: after an error the file is as it was before mun_store_begin(). */
gboolean    mun_store_commit               (MunStore       *store,
                                            MunRevision   **revision,
                                            GError        **error);

void        mun_store_rollback             (MunStore       *store);

/**
 * mun_store_begin_series / mun_store_end_series:
 *
 * Changes that are committed in between stay revisions of their own and reach the disk together, in one transaction: for a history that is
 * brought in whole. mun_store_end_series() without @keep takes all of them back; after an error the file is as it was before the series.
 * mun_store_evaluate() sees them when the series has ended.
 */
gboolean    mun_store_begin_series         (MunStore       *store,
                                            GError        **error);
gboolean    mun_store_end_series           (MunStore       *store,
                                            gboolean        keep,
                                            GError        **error);

/** mun_store_set_moment: @at: (nullable): the UTC moment that the next revisions carry, as in #MunRevision; NULL: the clock's.
 * For a history that is brought in: what people save carries the time at which they save it. */
void        mun_store_set_moment           (MunStore       *store,
                                            const char     *at);

/** mun_store_set_today: @today: (nullable): the day by which states turn that time changes (see mun_spec_turning_step()); NULL: the clock's. The file keeps the
 * state that was written; rows and queries show the one that holds on this day */
void        mun_store_set_today            (MunStore       *store,
                                            const char     *today);

/** mun_store_read_file: Returns: (transfer full): the bytes, checked against @sha256 (#MUN_ERROR_DAMAGED) */
GBytes     *mun_store_read_file            (MunStore       *store,
                                            const char     *sha256,
                                            GError        **error);

/* History ------------------------------------------------------------------------------------------------------- */

/** mun_store_head: Returns: (transfer full) (nullable): the newest revision, %NULL in a file without any */
MunRevision *mun_store_head                (MunStore       *store,
                                            GError        **error);

/**
 * mun_store_revisions:
 * @id: (nullable): only those that touched this record
 * @before: only numbers below this, 0 for all
 * @limit: at most so many
 *
 * Returns: (transfer full) (element-type MunRevision): newest first
 */
GPtrArray  *mun_store_revisions            (MunStore       *store,
                                            const char     *id,
                                            gint64          before,
                                            guint           limit,
                                            GError        **error);

/** mun_store_trail_ids: Returns: (transfer full): @id, and the ids of what is or was kept as proof of it; %NULL when it could not be read */
GStrv       mun_store_trail_ids            (MunStore       *store,
                                            const char     *id,
                                            GError        **error);

/** mun_store_trail: as mun_store_revisions(), for those that touched any of @ids. Returns: (transfer full) (element-type MunRevision): newest first */
GPtrArray  *mun_store_trail                (MunStore            *store,
                                            const char * const  *ids,
                                            gint64               before,
                                            guint                limit,
                                            GError             **error);

/** mun_store_revision_changes: Returns: (transfer full) (element-type MunFieldChange): what revision @number changed, in table order */
GPtrArray  *mun_store_revision_changes     (MunStore       *store,
                                            gint64          number,
                                            GError        **error);

/** MunChangeFunc: @revision and @change are valid during the call only */
typedef void (*MunChangeFunc)              (const MunRevision    *revision,
                                            const MunFieldChange *change,
                                            gpointer              user_data);

/** mun_store_each_change: calls @func for what the revisions @first to @last changed, oldest first, with memory that does not grow */
gboolean    mun_store_each_change          (MunStore       *store,
                                            gint64          first,
                                            gint64          last,
                                            MunChangeFunc   func,
                                            gpointer        user_data,
                                            GCancellable   *cancellable,
                                            GError        **error);

/**
 * mun_store_find_span:
 * @from, @until: UTC moments as in #MunRevision; @until is not part of the span
 * @first, @last: (out): numbers of the revisions made between; @last is below @first where there are none
 */
gboolean    mun_store_find_span            (MunStore       *store,
                                            const char     *from,
                                            const char     *until,
                                            gint64         *first,
                                            gint64         *last,
                                            GError        **error);

/** mun_store_next_undo: Returns: (transfer full) (nullable): the revision that undo would take back now */
MunRevision *mun_store_next_undo           (MunStore       *store);
MunRevision *mun_store_next_redo           (MunStore       *store);

/**
 * mun_store_undo:
 * @number: the revision to take back; 0 for mun_store_next_undo()
 * @summary: summary of the new revision
 *
 * Applies the inverse as a new revision. Numbers that were given stay taken. Refused (#MUN_ERROR_REFUSED) with the reason when a later revision changed the same values,
 * when another record points to one that would vanish, or when the rows are evidence (approved versions, log lines).
 */
gboolean    mun_store_undo                 (MunStore       *store,
                                            gint64          number,
                                            const char     *person,
                                            const char     *summary,
                                            MunRevision   **revision,
                                            GError        **error);

/**
 * mun_store_may_undo:
 * @max_size: bytes of a change beyond which it is not tried out: it would take too long for an answer that nobody asked for
 *
 * Tries without changing anything whether mun_store_undo() would be refused. A larger change is only asked whether it was taken back already.
 *
 * Returns: %FALSE with the reason when it is known to be refused
 */
gboolean    mun_store_may_undo             (MunStore       *store,
                                            gint64          number,
                                            gsize           max_size,
                                            GError        **error);

gboolean    mun_store_redo                 (MunStore       *store,
                                            const char     *person,
                                            const char     *summary,
                                            MunRevision   **revision,
                                            GError        **error);

typedef struct {
  gint64     n_revisions;
  gint64     n_records;
  gint64     n_files;
  char      *head;      /* hash of the newest revision, "" without any */
  GPtrArray *problems;  /* (element-type utf8): sentences; empty when all is well */
} MunVerification;

void mun_verification_free (MunVerification *verification);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunVerification, mun_verification_free)

/** mun_store_verify: recomputes the hash chain, replays all revisions into an empty schema and compares with the tables, runs integrity and foreign
 * key checks, hashes every attached file. Returns: (transfer full): %NULL only when cancelled or out of resources */
MunVerification *mun_store_verify          (MunStore       *store,
                                            GCancellable   *cancellable,
                                            GError        **error);

/** mun_store_backup: copies the file with the backup API to @path (written beside, verified, renamed) */
gboolean    mun_store_backup               (MunStore       *store,
                                            const char     *path,
                                            GError        **error);

/** mun_store_backup_dated: backup as "NAME 2026-11-02.muniment" into @folder; keeps the last ten and one a month. Returns: (transfer full): its path */
char       *mun_store_backup_dated         (MunStore       *store,
                                            const char     *folder,
                                            GError        **error);

/* Checks -------------------------------------------------------------------------------------------------------- */

/**
 * mun_store_evaluate:
 * @sql: a SELECT that gives one row of two integers; may name record tables and columns (withdrawn rows are hidden), :today and @numbers
 * @today: ISO date
 * @numbers: (nullable) (element-type utf8 int): what @sql may name as well, ":name" under "name" (GINT_TO_POINTER)
 *
 * Runs on a connection of its own, under an authorizer that allows nothing but reading record tables and record_link; it sees what is committed.
 * Prepared statements are kept. Errors: #MUN_ERROR_REFUSED (wants more than reading records), #MUN_ERROR_INVALID (no proper question).
 */
gboolean    mun_store_evaluate             (MunStore       *store,
                                            const char     *sql,
                                            const char     *today,
                                            GHashTable     *numbers,
                                            gint64         *ok,
                                            gint64         *total,
                                            GError        **error);

/** MunStatesFunc: @states: the columns behind the id */
typedef void (*MunStatesFunc)              (const char     *id,
                                            const guint8   *states,
                                            guint           n_states,
                                            gpointer        user_data);

/**
 * mun_store_evaluate_each:
 * @sql: a SELECT of ids and, behind each, integers from 0 to 255; it may name :id as well, and main.table for a table with its withdrawn rows
 * @id: (nullable): what :id stands for
 *
 * As mun_store_evaluate(), but @func is called for each row.
 */
gboolean    mun_store_evaluate_each        (MunStore       *store,
                                            const char     *sql,
                                            const char     *today,
                                            GHashTable     *numbers,
                                            const char     *id,
                                            MunStatesFunc   func,
                                            gpointer        user_data,
                                            GError        **error);

/**
 * mun_store_check_reads:
 * @sql: as given to mun_store_evaluate()
 * @field: index; -1 note; below: the record as a whole came, went or was withdrawn (as in #MunFieldChange)
 *
 * Returns: whether the answer can become another when this changes; %TRUE when @sql cannot be understood
 */
gboolean    mun_store_check_reads          (MunStore       *store,
                                            const char     *sql,
                                            const MunSpec  *spec,
                                            int             field);

/** mun_store_evaluate_ids: @sql gives one column of ids. Returns: (transfer full): at most @limit of them */
GStrv       mun_store_evaluate_ids         (MunStore       *store,
                                            const char     *sql,
                                            const char     *today,
                                            GHashTable     *numbers,
                                            guint           limit,
                                            GError        **error);

G_END_DECLS
