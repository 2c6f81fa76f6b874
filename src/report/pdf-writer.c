/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/pdf-writer.h"

#include <gio/gio.h>
#include <string.h>

#include "report/pdf-syntax.h"

/* Objects of a pack, and their bytes: readers unpack it whole to get one of them. */
#define PACK_OBJECTS 400
#define PACK_BYTES   (256 * 1024)

/* The drawing waits when more than this has not been written yet. */
#define WAITING_MAX (2 * 1024 * 1024)

/* Bytes of an entry of the table of objects: kind, five of place, two of index. */
#define ENTRY 8
#define ENTRIES_AT_ONCE 4096

typedef enum {
  JOB_STREAM,
  JOB_CONTENT,
  JOB_PLAIN,
  JOB_PACK,
  JOB_END,
} JobKind;

typedef struct {
  JobKind  kind;
  guint    id;       /* 0: a pack that gets its number when all others are known */
  GArray  *ids;      /* guint: objects of a pack */
  GString *dict;
  GString *data;     /* compressed, where a pack is kept */
} Job;

struct _MunPdfWriter {
  /* The drawing's side. */
  GString         *pack;
  GString         *pack_index;
  GArray          *pack_ids;
  GArray          *unused;     /* guint: numbers for packs */
  GThread         *thread;

  /* Between the two. */
  GMutex           mutex;
  GCond            changed;
  GQueue           jobs;
  gsize            waiting;
  int              stopped;    /* atomic */

  /* The thread's side. */
  MunPdfWriteFunc  func;
  gpointer         data;
  goffset          offset;
  GChecksum       *checksum;
  GArray          *table;      /* entries by number; those of objects that do not exist are 0 */
  GPtrArray       *kept;       /* Job: packs without a number */
  GConverter      *inflater;
  GConverter      *deflater;
  GString         *plain;
  GString         *marked;
  GString         *deflated;
};

static void
free_job (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->ids, g_array_unref);
  if (job->dict != NULL)
    g_string_free (job->dict, TRUE);
  if (job->data != NULL)
    g_string_free (job->data, TRUE);
  g_free (job);
}

static gboolean
is_stopped (MunPdfWriter *self)
{
  return g_atomic_int_get (&self->stopped);
}

static void
stop (MunPdfWriter *self)
{
  g_mutex_lock (&self->mutex);
  g_atomic_int_set (&self->stopped, TRUE);
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

/* Runs @data through @converter, to the end of @to; @last: nothing more comes. */
static gboolean
feed (GConverter *converter,
      const char *data,
      gsize       length,
      gboolean    last,
      GString    *to)
{
  GConverterFlags flags = last ? G_CONVERTER_INPUT_AT_END : G_CONVERTER_NO_FLAGS;
  gsize done = 0;

  while (last || done < length)
    {
      gsize room, read = 0, written = 0, at = to->len;
      GConverterResult result;

      g_string_set_size (to, at + MAX (64 * 1024, length / 2));
      room = to->len - at;
      result = g_converter_convert (converter, data + done, length - done, to->str + at, room, flags, &read, &written, NULL);
      g_string_truncate (to, at + written);
      done += read;
      if (result == G_CONVERTER_FINISHED)
        return TRUE;
      if (result == G_CONVERTER_ERROR || (read == 0 && written == 0))
        return FALSE;
    }
  return TRUE;
}

static gboolean
convert (GConverter *converter,
         const char *data,
         gsize       length,
         GString    *to)
{
  g_converter_reset (converter);
  g_string_truncate (to, 0);
  return feed (converter, data, length, TRUE, to);
}

static void
set_entry (MunPdfWriter *self,
           guint         id,
           guchar        kind,
           guint64       place,
           guint16       index)
{
  guchar *entry;

  if (id >= self->table->len)
    g_array_set_size (self->table, id + 1);
  entry = (guchar *) self->table->data + (gsize) id * ENTRY;
  entry[0] = kind;
  for (guint i = 0; i < 5; i++)
    entry[1 + i] = place >> (8 * (4 - i)) & 0xff;
  entry[6] = index >> 8;
  entry[7] = index & 0xff;
}

static void
put (MunPdfWriter *self,
     const char   *bytes,
     gsize         length)
{
  if (length == 0 || is_stopped (self))
    return;
  if (!self->func (bytes, length, self->data))
    stop (self);
  g_checksum_update (self->checksum, (const guchar *) bytes, length);
  self->offset += length;
}

static void
put_stream (MunPdfWriter *self,
            guint         id,
            const char   *dict,
            const char   *data,
            gsize         length)
{
  g_autoptr(GString) head = g_string_new (dict);
  g_autofree char *number = g_strdup_printf ("%" G_GSIZE_FORMAT, length);
  g_autofree char *start = g_strdup_printf ("%u 0 obj\n", id);

  mun_pdf_set (head, "/Length", number);
  set_entry (self, id, 1, self->offset, 0);
  put (self, start, strlen (start));
  put (self, head->str, head->len);
  put (self, "\nstream\n", 8);
  put (self, data, length);
  put (self, "\nendstream\nendobj\n", 18);
}

static void
write_content (MunPdfWriter *self,
               const Job    *job)
{
  /* The tables that say which characters the glyphs stand for look the same from outside. */
  if (convert (self->inflater, job->data->str, job->data->len, self->plain)
      && !g_str_has_prefix (self->plain->str, "/CIDInit"))
    {
      if (mun_pdf_mark_artifacts (self->plain->str, self->plain->len, self->marked)
          && convert (self->deflater, self->marked->str, self->marked->len, self->deflated))
        put_stream (self, job->id, job->dict->str, self->deflated->str, self->deflated->len);
      else
        stop (self);
    }
  else
    put_stream (self, job->id, job->dict->str, job->data->str, job->data->len);
}

static void
write_plain (MunPdfWriter *self,
             Job          *job)
{
  mun_pdf_set (job->dict, "/Filter", "/FlateDecode");
  if (convert (self->deflater, job->data->str, job->data->len, self->deflated))
    put_stream (self, job->id, job->dict->str, self->deflated->str, self->deflated->len);
  else
    stop (self);
}

static void
put_pack (MunPdfWriter *self,
          const Job    *pack,
          guint         id,
          GString      *data)
{
  for (guint i = 0; i < pack->ids->len; i++)
    set_entry (self, g_array_index (pack->ids, guint, i), 2, id, i);
  put_stream (self, id, pack->dict->str, data->str, data->len);
}

static void
write_pack (MunPdfWriter *self,
            Job          *job)
{
  Job *kept;

  if (!convert (self->deflater, job->data->str, job->data->len, self->deflated))
    {
      stop (self);
      return;
    }
  if (job->id != 0)
    {
      put_pack (self, job, job->id, self->deflated);
      return;
    }
  kept = g_new0 (Job, 1);
  kept->ids = g_steal_pointer (&job->ids);
  kept->dict = g_steal_pointer (&job->dict);
  kept->data = g_string_new_len (self->deflated->str, self->deflated->len);
  g_ptr_array_add (self->kept, kept);
}

static Job *
take_job (MunPdfWriter *self)
{
  Job *job;

  g_mutex_lock (&self->mutex);
  while (g_queue_is_empty (&self->jobs) && !is_stopped (self))
    g_cond_wait (&self->changed, &self->mutex);
  job = is_stopped (self) ? NULL : g_queue_pop_head (&self->jobs);
  g_mutex_unlock (&self->mutex);
  return job;
}

static void
do_job (MunPdfWriter *self,
        Job          *job)
{
  switch (job->kind)
    {
    case JOB_CONTENT:
      write_content (self, job);
      break;
    case JOB_STREAM:
      put_stream (self, job->id, job->dict->str, job->data->str, job->data->len);
      break;
    case JOB_PLAIN:
      write_plain (self, job);
      break;
    case JOB_PACK:
      write_pack (self, job);
      break;
    case JOB_END:
      break;
    }
}

static gpointer
run_cb (gpointer data)
{
  static const char header[] = "%PDF-1.7\n%\xb5\xed\xae\xfb\n";
  MunPdfWriter *self = data;
  gboolean more = TRUE;
  Job *job;

  put (self, header, sizeof header - 1);
  while (more && (job = take_job (self)) != NULL)
    {
      do_job (self, job);
      more = job->kind != JOB_END;
      g_mutex_lock (&self->mutex);
      self->waiting -= job->data != NULL ? job->data->len : 0;
      g_cond_broadcast (&self->changed);
      g_mutex_unlock (&self->mutex);
      free_job (job);
    }
  return NULL;
}

static void
push_job (MunPdfWriter *self,
          Job          *job)
{
  g_mutex_lock (&self->mutex);
  while (self->waiting > WAITING_MAX && !is_stopped (self))
    g_cond_wait (&self->changed, &self->mutex);
  self->waiting += job->data != NULL ? job->data->len : 0;
  g_queue_push_tail (&self->jobs, job);
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

static void
push_pack (MunPdfWriter *self)
{
  Job *job = g_new0 (Job, 1);

  job->kind = JOB_PACK;
  if (self->unused->len > 0)
    {
      job->id = g_array_index (self->unused, guint, self->unused->len - 1);
      g_array_set_size (self->unused, self->unused->len - 1);
    }
  job->ids = g_array_copy (self->pack_ids);
  job->dict = g_string_new (NULL);
  g_string_printf (job->dict, "<< /Type /ObjStm /N %u /First %" G_GSIZE_FORMAT " /Filter /FlateDecode >>", job->ids->len, self->pack_index->len);
  job->data = g_string_new_len (self->pack_index->str, self->pack_index->len);
  g_string_append_len (job->data, self->pack->str, self->pack->len);
  g_string_truncate (self->pack, 0);
  g_string_truncate (self->pack_index, 0);
  g_array_set_size (self->pack_ids, 0);
  push_job (self, job);
}

MunPdfWriter *
mun_pdf_writer_new (MunPdfWriteFunc func,
                    gpointer        data)
{
  MunPdfWriter *self = g_new0 (MunPdfWriter, 1);

  g_return_val_if_fail (func != NULL, NULL);

  self->func = func;
  self->data = data;
  self->pack = g_string_new (NULL);
  self->pack_index = g_string_new (NULL);
  self->pack_ids = g_array_new (FALSE, FALSE, sizeof (guint));
  self->unused = g_array_new (FALSE, FALSE, sizeof (guint));
  self->table = g_array_new (FALSE, TRUE, ENTRY);
  self->kept = g_ptr_array_new_with_free_func (free_job);
  self->checksum = g_checksum_new (G_CHECKSUM_MD5);
  self->inflater = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  self->deflater = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 6));
  self->plain = g_string_new (NULL);
  self->marked = g_string_new (NULL);
  self->deflated = g_string_new (NULL);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  g_queue_init (&self->jobs);
  self->thread = g_thread_new ("pdf-writer", run_cb, self);
  return self;
}

void
mun_pdf_writer_free (MunPdfWriter *self)
{
  if (self->thread != NULL)
    {
      stop (self);
      g_thread_join (self->thread);
    }
  g_queue_clear_full (&self->jobs, free_job);
  g_string_free (self->pack, TRUE);
  g_string_free (self->pack_index, TRUE);
  g_array_unref (self->pack_ids);
  g_array_unref (self->unused);
  g_array_unref (self->table);
  g_ptr_array_unref (self->kept);
  g_checksum_free (self->checksum);
  g_object_unref (self->inflater);
  g_object_unref (self->deflater);
  g_string_free (self->plain, TRUE);
  g_string_free (self->marked, TRUE);
  g_string_free (self->deflated, TRUE);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self);
}

static void
push_stream (MunPdfWriter *self,
             JobKind       kind,
             guint         id,
             const char   *dict,
             const void   *data,
             gsize         length)
{
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  job->id = id;
  job->dict = g_string_new (dict);
  job->data = g_string_new_len (data, length);
  push_job (self, job);
}

void
mun_pdf_writer_add_stream (MunPdfWriter *self,
                           guint         id,
                           const char   *dict,
                           const void   *data,
                           gsize         length,
                           gboolean      is_content)
{
  push_stream (self, is_content ? JOB_CONTENT : JOB_STREAM, id, dict, data, length);
}

void
mun_pdf_writer_add_plain (MunPdfWriter *self,
                          guint         id,
                          const char   *dict,
                          const void   *data,
                          gsize         length)
{
  push_stream (self, JOB_PLAIN, id, dict, data, length);
}

void
mun_pdf_writer_add (MunPdfWriter *self,
                    guint         id,
                    const char   *text,
                    gsize         length)
{
  g_array_append_val (self->pack_ids, id);
  g_string_append_printf (self->pack_index, "%u %" G_GSIZE_FORMAT " ", id, self->pack->len);
  g_string_append_len (self->pack, text, length);
  g_string_append_c (self->pack, '\n');
  if (self->pack_ids->len == PACK_OBJECTS || self->pack->len > PACK_BYTES)
    push_pack (self);
}

void
mun_pdf_writer_add_unused (MunPdfWriter *self,
                           guint         id)
{
  g_array_append_val (self->unused, id);
}

gboolean
mun_pdf_writer_has_failed (MunPdfWriter *self)
{
  return is_stopped (self);
}

/* Packs for which there was no number follow behind all others. Returns: the next number */
static guint
write_kept (MunPdfWriter *self,
            guint         id)
{
  for (guint i = 0; i < self->kept->len; i++)
    {
      const Job *pack = g_ptr_array_index (self->kept, i);

      put_pack (self, pack, id++, pack->data);
    }
  return id;
}

/* Each entry as its difference to the one above: nearly all bytes are 0 then. */
static gboolean
deflate_table (MunPdfWriter *self)
{
  const guchar *table = (const guchar *) self->table->data;
  guchar rows[ENTRIES_AT_ONCE * (ENTRY + 1)];
  gboolean good = TRUE;

  g_converter_reset (self->deflater);
  g_string_truncate (self->deflated, 0);
  for (guint first = 0; good && first < self->table->len; first += ENTRIES_AT_ONCE)
    {
      guint n = MIN (ENTRIES_AT_ONCE, self->table->len - first);
      guchar *to = rows;

      for (guint id = first; id < first + n; id++)
        {
          *to++ = 2;
          for (guint i = 0; i < ENTRY; i++)
            *to++ = table[(gsize) id * ENTRY + i] - (id > 0 ? table[(gsize) (id - 1) * ENTRY + i] : 0);
        }
      good = feed (self->deflater, (const char *) rows, to - rows, first + n == self->table->len, self->deflated);
    }
  return good;
}

static void
write_table (MunPdfWriter *self,
             guint         id,
             guint         root,
             guint         info)
{
  g_autofree char *dict = NULL;
  g_autofree char *end = g_strdup_printf ("startxref\n%" G_GINT64_FORMAT "\n%%%%EOF\n", (gint64) self->offset);
  g_autoptr(GChecksum) checksum = g_checksum_copy (self->checksum);
  const char *sum = g_checksum_get_string (checksum);

  set_entry (self, 0, 0, 0, 0xffff);
  set_entry (self, id, 1, self->offset, 0);
  dict = g_strdup_printf ("<< /Type /XRef /Size %u /Root %u 0 R /Info %u 0 R /ID [ <%s> <%s> ] /W [ 1 5 2 ] "
                          "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns %u >> >>",
                          id + 1, root, info, sum, sum, (guint) ENTRY);
  if (!deflate_table (self))
    {
      stop (self);
      return;
    }
  put_stream (self, id, dict, self->deflated->str, self->deflated->len);
  put (self, end, strlen (end));
}

gboolean
mun_pdf_writer_finish (MunPdfWriter *self,
                       guint         size,
                       guint         root,
                       guint         info)
{
  Job *end = g_new0 (Job, 1);

  if (self->pack_ids->len > 0)
    push_pack (self);
  end->kind = JOB_END;
  push_job (self, end);
  g_thread_join (g_steal_pointer (&self->thread));
  /* An object has a number that does not exist. */
  if (self->table->len > size)
    stop (self);
  if (is_stopped (self))
    return FALSE;
  write_table (self, write_kept (self, size), root, info);
  return !is_stopped (self);
}
