/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/pdf-writer.h"

#include <gio/gio.h>
#include <string.h>

#include "report/pdf-syntax.h"

/* Objects of a pack: readers unpack it whole to get one of them. */
#define PACK_OBJECTS 200

/* The drawing waits when more than this has not been written yet. */
#define WAITING_MAX (8 * 1024 * 1024)

typedef enum {
  JOB_STREAM,
  JOB_CONTENT,
  JOB_PLAIN,
  JOB_PACK,
  JOB_END,
} JobKind;

typedef struct {
  JobKind  kind;
  guint    id;
  guint    n;        /* objects of a pack */
  guint    first;    /* where the first of them begins */
  GString *dict;
  GString *data;
} Job;

/* Compressed; packs get their numbers when all others are known. */
typedef struct {
  guint    n;
  guint    first;
  GString *data;
} Pack;

/* Where an object is: in a pack, or in the file. */
typedef struct {
  guint   id;
  guint   pack;
  guint16 index;
} Packed;

typedef struct {
  guint   id;
  goffset offset;
} Placed;

struct _MunPdfWriter {
  /* The drawing's side. */
  GString         *pack;
  GString         *pack_index;
  guint            pack_n;
  guint            n_packs;
  GArray          *packed;
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
  GArray          *placed;
  GPtrArray       *packs;
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

  if (job->dict != NULL)
    g_string_free (job->dict, TRUE);
  if (job->data != NULL)
    g_string_free (job->data, TRUE);
  g_free (job);
}

static void
free_pack (gpointer data)
{
  Pack *pack = data;

  g_string_free (pack->data, TRUE);
  g_free (pack);
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

/* Runs all of @data through @converter. */
static gboolean
convert (GConverter *converter,
         const char *data,
         gsize       length,
         GString    *to)
{
  gsize done = 0;

  g_converter_reset (converter);
  g_string_truncate (to, 0);
  for (;;)
    {
      gsize room, read = 0, written = 0, at = to->len;
      GConverterResult result;

      g_string_set_size (to, at + MAX (64 * 1024, length / 2));
      room = to->len - at;
      result = g_converter_convert (converter, data + done, length - done, to->str + at, room, G_CONVERTER_INPUT_AT_END, &read, &written, NULL);
      g_string_truncate (to, at + written);
      done += read;
      if (result == G_CONVERTER_FINISHED)
        return TRUE;
      if (result == G_CONVERTER_ERROR || (read == 0 && written == 0))
        return FALSE;
    }
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
  const Placed placed = { id, self->offset };

  mun_pdf_set (head, "/Length", number);
  g_array_append_val (self->placed, placed);
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
keep_pack (MunPdfWriter *self,
           const Job    *job)
{
  Pack *pack;

  if (!convert (self->deflater, job->data->str, job->data->len, self->deflated))
    {
      stop (self);
      return;
    }
  pack = g_new0 (Pack, 1);
  pack->n = job->n;
  pack->first = job->first;
  pack->data = g_string_new_len (self->deflated->str, self->deflated->len);
  g_ptr_array_add (self->packs, pack);
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
      keep_pack (self, job);
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
  job->n = self->pack_n;
  job->first = self->pack_index->len;
  job->data = g_string_new_len (self->pack_index->str, self->pack_index->len);
  g_string_append_len (job->data, self->pack->str, self->pack->len);
  g_string_truncate (self->pack, 0);
  g_string_truncate (self->pack_index, 0);
  self->pack_n = 0;
  self->n_packs++;
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
  self->packed = g_array_new (FALSE, FALSE, sizeof (Packed));
  self->placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  self->packs = g_ptr_array_new_with_free_func (free_pack);
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
  g_array_unref (self->packed);
  g_array_unref (self->placed);
  g_ptr_array_unref (self->packs);
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
  const Packed packed = { id, self->n_packs, self->pack_n++ };

  g_array_append_val (self->packed, packed);
  g_string_append_printf (self->pack_index, "%u %" G_GSIZE_FORMAT " ", id, self->pack->len);
  g_string_append_len (self->pack, text, length);
  g_string_append_c (self->pack, '\n');
  if (self->pack_n == PACK_OBJECTS || self->pack->len > WAITING_MAX / 8)
    push_pack (self);
}

gboolean
mun_pdf_writer_has_failed (MunPdfWriter *self)
{
  return is_stopped (self);
}

static void
write_packs (MunPdfWriter *self,
             guint         size)
{
  for (guint i = 0; i < self->packs->len; i++)
    {
      const Pack *pack = g_ptr_array_index (self->packs, i);
      g_autofree char *dict = g_strdup_printf ("<< /Type /ObjStm /N %u /First %u /Filter /FlateDecode >>", pack->n, pack->first);

      put_stream (self, size + i, dict, pack->data->str, pack->data->len);
    }
}

#define ENTRY 8   /* bytes of an entry: kind, five of place, two of index */

static void
set_entry (guchar  *entry,
           guchar   kind,
           guint64  place,
           guint16  index)
{
  entry[0] = kind;
  for (guint i = 0; i < 5; i++)
    entry[1 + i] = place >> (8 * (4 - i)) & 0xff;
  entry[6] = index >> 8;
  entry[7] = index & 0xff;
}

/* The table of all objects, each entry as its difference to the one above: nearly all bytes are 0 then. */
static void
write_table (MunPdfWriter *self,
             guint         size,
             guint         root,
             guint         info)
{
  guint id = size + self->packs->len;
  gsize length = (gsize) (id + 1) * ENTRY;
  g_autofree guchar *table = g_malloc0 (length);
  g_autoptr(GString) rows = g_string_sized_new (length + id + 1);
  g_autofree char *dict = NULL;
  g_autofree char *end = g_strdup_printf ("startxref\n%" G_GINT64_FORMAT "\n%%%%EOF\n", (gint64) self->offset);
  g_autoptr(GChecksum) checksum = g_checksum_copy (self->checksum);
  const char *sum = g_checksum_get_string (checksum);

  set_entry (table, 0, 0, 0xffff);
  for (guint i = 0; i < self->packed->len; i++)
    {
      const Packed *packed = &g_array_index (self->packed, Packed, i);

      set_entry (table + (gsize) packed->id * ENTRY, 2, size + packed->pack, packed->index);
    }
  for (guint i = 0; i < self->placed->len; i++)
    {
      const Placed *placed = &g_array_index (self->placed, Placed, i);

      set_entry (table + (gsize) placed->id * ENTRY, 1, placed->offset, 0);
    }
  set_entry (table + (gsize) id * ENTRY, 1, self->offset, 0);
  for (gsize at = 0; at < length; at += ENTRY)
    {
      g_string_append_c (rows, 2);
      for (guint i = 0; i < ENTRY; i++)
        g_string_append_c (rows, (char) (table[at + i] - (at > 0 ? table[at + i - ENTRY] : 0)));
    }
  dict = g_strdup_printf ("<< /Type /XRef /Size %u /Root %u 0 R /Info %u 0 R /ID [ <%s> <%s> ] /W [ 1 5 2 ] "
                          "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns %u >> >>",
                          id + 1, root, info, sum, sum, (guint) ENTRY);
  if (!convert (self->deflater, rows->str, rows->len, self->deflated))
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

  if (self->pack_n > 0)
    push_pack (self);
  end->kind = JOB_END;
  push_job (self, end);
  g_thread_join (g_steal_pointer (&self->thread));
  /* An object with a number that does not exist would write beside the table. */
  for (guint i = 0; i < self->packed->len; i++)
    if (g_array_index (self->packed, Packed, i).id >= size)
      stop (self);
  for (guint i = 0; i < self->placed->len; i++)
    if (g_array_index (self->placed, Placed, i).id >= size)
      stop (self);
  if (is_stopped (self))
    return FALSE;
  write_packs (self, size);
  write_table (self, size, root, info);
  return !is_stopped (self);
}
